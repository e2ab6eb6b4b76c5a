import type { Diagnostic } from '../base/diagnostic.ts';
import { compareText } from '../base/diagnostic.ts';
import { findingKeys } from '../base/finding-key.ts';

/** Findings of one rule at lines of one text that are let pass. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline. */
  readonly file: string;
  readonly rule: string;
  /** The reported line, without its state. */
  readonly text: string;
  readonly count: number;
}

/** What is left of the findings of a run when those of the baseline are let pass. */
export interface WithBaseline<T> {
  readonly kept: readonly T[];
  /** Number of findings that were let pass. */
  readonly passed: number;
  /** Number of findings of the baseline, in the files that were checked, that are there no more. */
  readonly gone: number;
}

/**
 * Lets the findings of a baseline pass. `pathOf` gives the path of a file within the baseline's folder, `covers` tells
 * of such a path and a rule whether the run asked the rule there. Notes are not counted.
 */
export function applyBaseline<T extends Diagnostic>(
  diagnostics: readonly T[],
  baseline: readonly BaselineEntry[],
  covers: (file: string, rule: string) => boolean,
  pathOf: (file: string) => string,
): WithBaseline<T> {
  const left = new Map(baseline.map((entry) => [entryKey(entry), entry.count]));
  const keys = findingKeys(diagnostics);
  const kept = diagnostics.filter(({ severity }, at) => {
    const { file, ...rest } = keys[at] as (typeof keys)[number];
    const key = entryKey({ file: pathOf(file), ...rest });
    const count = left.get(key) ?? 0;
    if (severity === 'info' || count === 0) return true;
    left.set(key, count - 1);
    return false;
  });
  const gone = baseline.reduce(
    (sum, entry) => sum + (covers(entry.file, entry.rule) ? (left.get(entryKey(entry)) ?? 0) : 0),
    0,
  );
  return { kept, passed: diagnostics.length - kept.length, gone };
}

/** The baseline that lets these findings pass, in the order of files, rules and texts. Notes need none. */
export function baselineOf(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
): readonly BaselineEntry[] {
  const counts = new Map<string, BaselineEntry>();
  for (const { file, rule, text } of findingKeys(diagnostics.filter(({ severity }) => severity !== 'info'))) {
    const entry = { file: pathOf(file), rule, text };
    const key = entryKey(entry);
    counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.text, b.text),
  );
}

/** What tells the entries of a baseline from one another. */
export function entryKey({ file, rule, text }: Pick<BaselineEntry, 'file' | 'rule' | 'text'>): string {
  return `${file}\n${rule}\n${text}`;
}
