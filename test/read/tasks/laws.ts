import { expect } from 'vitest';
import type { SourceSpan } from '../../../src/base/source.ts';
import { positionOf } from '../../../src/base/source.ts';
import { checkTaskList } from '../../../src/compile/check-list.ts';
import { toDag } from '../../../src/graph/dag.ts';
import { linkTasks } from '../../../src/graph/link.ts';
import type { DerivedDependencies } from '../../../src/model/config.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type { Box } from './boxes.ts';
import { boxesOf } from './boxes.ts';
import type { Reading } from './reading.ts';
import { expectSame, isSpan, readingOf, sayingOf } from './reading.ts';
import { stopAfter } from './stop-after.ts';

/** The rules end at once, too, and every place that is named lies within the file. */
export function expectSpansWithin({ file, config, list, diagnostics }: Reading): void {
  const checked = stopAfter(2000, () => checkTaskList({ file, config }));
  for (const span of spansIn([list, diagnostics, checked.diagnostics])) {
    if (span.file !== file || !(0 <= span.start && span.start <= span.end && span.end <= file.text.length))
      throw new Error(`the span ${span.start}–${span.end} is none of a file of ${file.text.length}`);
  }
}

/** What refers to a part of the list finds it: a phase, and a task that stands before its parts. */
export function expectNoDanglingReference({ list }: Reading): void {
  const before = new Set<string>();
  for (const { id, phase, parent } of list.tasks) {
    expect(list.phases[phase], `the phase of ${id}`).toBeDefined();
    if (parent !== undefined) expect(before, `the tasks before ${id}, with its parent`).toContain(parent);
    before.add(id);
  }
}

/** Every box in a task section is a task, stands below one, is left out with a reason, or is complained about. */
export function expectNoBoxLost({ file, list, diagnostics }: Reading): void {
  if (diagnostics.some(({ code, severity }) => code === 'no-task' && severity === 'error')) return;
  const tasks = linesOf(list.tasks);
  const known = linesOf([...list.tasks, ...list.leftOut, ...list.dependencies, ...diagnostics]);
  const lost = boxesOf(file.text)
    .filter((box) => !statesOrder(box))
    .filter(({ line, within }) => !known.has(line) && !within.some((outer) => tasks.has(outer)));
  expect(lost, 'boxes that are neither tasks nor below one, left out or reported').toEqual([]);
}

/** Below these titles a box is a sentence about the order of tasks, but for phases among them. */
function statesOrder({ headings }: Box): boolean {
  const order = /dependenc|dependencia|abhängigkeit|execution order|critical path|依存|依赖|의존|зависимост/i;
  const phase = /^[^\p{L}\p{N}]*phase [\dN]/iu;
  const inner = headings.findLast((title) => order.test(title) || phase.test(title));
  return inner !== undefined && !phase.test(inner);
}

/** Only what somebody stated makes tasks wait for each other in a circle. */
export function expectOnlyStatedCycles({ list }: Reading): void {
  const { cycles: stated } = toDag(linkTasks(list, derived(false)));
  const { cycles: all } = toDag(linkTasks(list, derived(true)));
  expect(all === undefined, 'no cycle with what is derived').toBe(stated === undefined);
}

function derived(value: boolean): DerivedDependencies {
  return Object.fromEntries(Object.keys(defaultConfig.derived).map((key) => [key, value])) as never;
}

/** Line endings and a byte order mark change nothing. A lone CR and a second mark are no such thing: not asked. */
export function expectSameOnWindows(reading: Reading): void {
  const {
    config,
    file: { text },
  } = reading;
  if (/\r(?!\n)|^\uFEFF\uFEFF/.test(text)) return;
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const said = sayingOf(plain === text ? reading : readingOf(plain, config));
  for (const same of [`\uFEFF${plain}`, plain.replaceAll('\n', '\r\n'), text])
    if (same !== plain) expectSame(sayingOf(readingOf(same, config)), said);
}

/** No hidden state: the second reading says what the first one said. */
export function expectSameTwice(reading: Reading): void {
  expectSame(sayingOf(readingOf(reading.file.text, reading.config)), sayingOf(reading));
}

/** The lines that spans touch. */
function linesOf(places: readonly { readonly span: SourceSpan }[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { span } of places) {
    const last = positionOf({ ...span, start: Math.max(span.start, span.end - 1) }).line;
    for (let { line } = positionOf(span); line <= last; line++) lines.add(line);
  }
  return lines;
}

function spansIn(value: unknown): SourceSpan[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSpan(value)) return [value];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(spansIn);
}
