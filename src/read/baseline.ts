import * as z from 'zod/mini';
import { UsageError } from '../base/errors.ts';
import { readTextFile } from './text-file.ts';

/** One line of a baseline file. */
export interface BaselineFinding {
  readonly file: string;
  readonly rule: string;
  readonly text: string;
  readonly count: number;
}

const schema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      file: z.string(),
      rule: z.string(),
      text: z.string(),
      count: z.number().check(z.int(), z.minimum(1)),
    }),
  ),
});

/** Reads a baseline file. One that cannot be read is a UsageError: findings must not pass or fail by accident. */
export function readBaseline(path: string, shown: string): readonly BaselineFinding[] {
  const { file, problem } = readTextFile(path, shown);
  if (!file) throw new UsageError(problem);
  const parsed = schema.safeParse(parseJson(file.text.replace(/^\uFEFF/, '')));
  if (parsed.success) return parsed.data.findings;
  const [issue] = parsed.error.issues;
  const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new UsageError(
    `${shown} is no baseline of this version${place}; write it anew with \`tasks-ml check --update-baseline\``,
  );
}

/** The text of a baseline file, a line for each finding, so that changes of it can be read and merged. */
export function formatBaseline(findings: readonly BaselineFinding[]): string {
  const lines = findings.map(({ file, rule, text, count }) => `    ${JSON.stringify({ file, rule, text, count })}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
