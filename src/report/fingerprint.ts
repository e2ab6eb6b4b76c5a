import { createHash } from 'node:crypto';
import type { FindingKey } from '../base/finding-key.ts';

/** A name for a finding that stays when lines move: 32 hexadecimal digits, different for each finding of a run. */
export function fingerprint({ file, rule, text, ordinal }: FindingKey): string {
  return createHash('sha256')
    .update(JSON.stringify([file, rule, text, ordinal]))
    .digest('hex')
    .slice(0, 32);
}
