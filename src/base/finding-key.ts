import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile } from './source.ts';
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
  const textOf = lineTexts();
  const seen = new Map<string, Map<string, number>>();
  return diagnostics.map(({ code, span }) => {
    const { path } = span.file;
    const text = textOf(span.file, positionOf(span).line);
    const group = JSON.stringify([path, code]);
    const counts = seen.get(group) ?? new Map<string, number>();
    seen.set(group, counts);
    const ordinal = counts.get(text) ?? 0;
    counts.set(text, ordinal + 1);
    return { file: path, rule: code, text, ordinal };
  });
}

/** Texts of lines, each made once: thousands of findings may stand on one line. */
function lineTexts(): (file: SourceFile, line: number) => string {
  const known = new Map<SourceFile, Map<number, string>>();
  return (file, line) => {
    const texts = known.get(file) ?? new Map<number, string>();
    known.set(file, texts);
    const text = texts.get(line) ?? withoutState(lineOf(file, line));
    texts.set(line, text);
    return text;
  };
}

/** The beginning of a line: what a state or white space takes of it may be cut as well. */
function lineOf(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] as number;
  return file.text.slice(start, Math.min(starts[line] ?? file.text.length, start + 1000));
}

const box = /\[[ \t]*[xX~?-]?[ \t]*\]/g;
const sign = /[✅☑✔🟢🔄🚧🟡⏳❌🚫⬜🔲📋]\uFE0F?/gu;
const words = 'done|completed?|finished|in[ -]progress|wip|started|dropped|cancell?ed|skipped|to-?do|open|not started';
const cell = new RegExp(`(?<=\\|) *\\**(?:${words})\\** *(?=\\|)`, 'gi');
const ending = new RegExp(`[ —–:-]*\\(?\\**(?:${words.toUpperCase()})\\**\\)?$`);

/** A line as it reads whatever the state of its task: `- [x] T001 a ✅ DONE` is `- [ ] T001 a`. */
function withoutState(line: string): string {
  if (/^<!--\s+tasks-ml\s+\d/.test(line)) return 'stamp';
  const plain = line.replace(box, '[ ]').replace(sign, '').replace(/\s+/g, ' ').trim();
  return plain
    .replace(cell, ' ')
    .replace(ending, '')
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
