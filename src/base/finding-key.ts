import type { Diagnostic } from './diagnostic.ts';
import type { SourceSpan } from './source.ts';
import { lineStarts, positionOf } from './source.ts';

/** What tells a finding from others, and stays when lines move and when tasks are ticked. */
export interface FindingKey {
  /** Path of the file as it is shown to people. */
  readonly file: string;
  readonly rule: string;
  /** The line that is reported, without its state and with single spaces, cut to 200 characters; `stamp` for the stamp. */
  readonly text: string;
  /** How many findings before it in the file have the same rule and text. */
  readonly ordinal: number;
}

/** The keys of diagnostics, in the order given. Within a file the diagnostics must come in the order of its text. */
export function findingKeys(diagnostics: readonly Diagnostic[]): readonly FindingKey[] {
  const seen = new Map<string, Map<string, number>>();
  let last: string | undefined;
  let text = '';
  return diagnostics.map(({ code, span }) => {
    const { path } = span.file;
    const line = lineOf(span);
    // Thousands of findings may stand on one line.
    if (line !== last) {
      last = line;
      text = withoutState(line);
    }
    const group = JSON.stringify([path, code]);
    const counts = seen.get(group) ?? new Map<string, number>();
    seen.set(group, counts);
    const ordinal = counts.get(text) ?? 0;
    counts.set(text, ordinal + 1);
    return { file: path, rule: code, text, ordinal };
  });
}

/** The beginning of the line at which a span begins: what a state or white space takes of it may be cut as well. */
function lineOf(span: SourceSpan): string {
  const starts = lineStarts(span.file);
  const { line } = positionOf(span);
  const start = starts[line - 1] as number;
  return span.file.text.slice(start, Math.min(starts[line] ?? span.file.text.length, start + 400));
}

const box = /\[ ?[xX~?-]? ?\]/g;
const sign = /[✅☑✔🟢🔄🚧🟡⏳❌🚫⬜🔲📋]\uFE0F?/gu;
const words = 'done|completed?|finished|in[ -]progress|wip|started|dropped|cancell?ed|skipped|to-?do|open|not started';
const cell = new RegExp(`(?<=\\|) ?\\**(?:${words})\\** ?(?=\\|)`, 'gi');
const ending = new RegExp(`[ —–:-]{0,9}\\(?\\*{0,3}(?:${words.toUpperCase()})\\**\\)?$`);

/** A line as it reads whatever the state of its task: `- [x] T001 a ✅ DONE` is `- [ ] T001 a`. */
function withoutState(line: string): string {
  if (/^<!--\s+tasks-ml\s+\d/.test(line)) return 'stamp';
  const plain = line.replace(sign, '').replace(/\s+/g, ' ').trim().replace(box, '[ ]');
  return plain
    .replace(cell, ' ')
    .replace(ending, '')
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
