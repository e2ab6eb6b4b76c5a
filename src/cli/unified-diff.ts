import { diffArrays, formatPatch } from 'diff';

/** Lines of one text that stand for lines of another: both numbers from 0. */
export type Anchor = readonly [number, number];

interface Edit {
  /** ` `, `-` or `+`. */
  readonly sign: string;
  readonly line: string;
}

/** Lines that are shown around a change. */
const context = 3;
/** A part that differs in more lines is shown as taken out and put in as a whole. */
const mostEdits = 2000;

/**
 * The difference of two texts of a file as `patch` and `git apply` take it. Both are compared piece by piece between
 * the anchors, which rise on both sides: the comparison of two long texts as wholes takes the square of their length.
 */
export function unifiedDiff(path: string, before: string, after: string, anchors: readonly Anchor[]): string {
  const [old, now] = [splitLines(before), splitLines(after)];
  const edits: Edit[] = [];
  let from: Anchor = [0, 0];
  for (const to of [...anchors, [old.length, now.length] as const]) {
    if (to[0] < from[0] || to[1] < from[1]) continue;
    edits.push(...compare(old.slice(from[0], to[0]), now.slice(from[1], to[1])));
    from = to;
  }
  const hunks = hunksOf(edits);
  if (hunks.length === 0) return '';
  const shown = path.replace(/^\/+/, '');
  const names = { oldFileName: `a/${shown}`, newFileName: `b/${shown}`, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...names, hunks }, { includeIndex: false, includeUnderline: false, includeFileHeaders: true });
}

/** The lines of a text with their ends; the last one may have none. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compare(old: string[], now: string[]): readonly Edit[] {
  const changes = diffArrays(old, now, { maxEditLength: mostEdits }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  return changes.flatMap(({ value, removed, added }) =>
    value.map((line) => ({ sign: removed ? '-' : added ? '+' : ' ', line })),
  );
}

interface Hunk {
  readonly oldStart: number;
  oldLines: number;
  readonly newStart: number;
  newLines: number;
  readonly lines: string[];
}

function hunksOf(edits: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = [];
  const shown = new Uint8Array(edits.length);
  for (const [at, { sign }] of edits.entries())
    if (sign !== ' ') shown.fill(1, Math.max(0, at - context), at + context + 1);
  let [old, now] = [1, 1];
  for (const [at, { sign, line }] of edits.entries()) {
    if (shown[at] === 1) {
      if (at === 0 || shown[at - 1] === 0)
        hunks.push({ oldStart: old, oldLines: 0, newStart: now, newLines: 0, lines: [] });
      const hunk = hunks.at(-1) as Hunk;
      hunk.lines.push(`${sign}${line.replace(/\n$/, '')}`);
      if (!line.endsWith('\n')) hunk.lines.push('\\ No newline at end of file');
      if (sign !== '+') hunk.oldLines++;
      if (sign !== '-') hunk.newLines++;
    }
    if (sign !== '+') old++;
    if (sign !== '-') now++;
  }
  return hunks;
}
