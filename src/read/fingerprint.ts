import { createHash } from 'node:crypto';

/** Fingerprint of a text: the first 12 hexadecimal digits of its SHA-256, line endings and byte order mark made equal. */
export function fingerprint(text: string): string {
  return createHash('sha256')
    .update(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
    .digest('hex')
    .slice(0, 12);
}
