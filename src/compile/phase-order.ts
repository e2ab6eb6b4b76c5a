import type { SourceSpan } from '../base/source.ts';
import type { Phase, StatedDependency, Task, TaskId } from '../model/task.ts';
import { idPatternOf } from '../model/task-id.ts';

/** Each phase with tasks before the next one that has some. */
export function phaseOrder(
  phases: readonly Phase[],
  tasks: readonly Task[],
  span: SourceSpan,
): readonly StatedDependency[] {
  const members: TaskId[][] = phases.map(() => []);
  for (const { id, phase } of tasks) members[phase]?.push(id);
  const filled = members.flatMap((ids, at) =>
    ids.length > 0 ? [{ ids, name: operandName(phases[at] as Phase, at) }] : [],
  );
  return filled.slice(1).map(({ ids, name }, at) => {
    const before = filled[at] as { ids: TaskId[]; name: string };
    return { from: before.ids, to: ids, span, place: 'section', names: [before.name, name] };
  });
}

/** Whether a sentence is one that `phaseOrder` makes for these phases: `Setup (T001-T004) before Tests First (T005-T009)`. */
export function isPhaseOrder(sentence: string, phases: readonly Phase[]): boolean {
  const match = /^([^()]+) \([^()]*\) before ([^()]+) \([^()]*\)$/.exec(sentence.trim());
  const names = match ? phases.map(operandName) : [];
  const first = names.indexOf(match?.[1] ?? '');
  return first >= 0 && names.indexOf(match?.[2] as string, first + 1) > first;
}

/** A phase's name as it may stand in a sentence about dependencies; its place where the name would be misread. */
function operandName({ name }: Phase, at: number): string {
  const words = name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = /^[\p{L}][\p{L}\p{M} &/-]{0,60}$/u.test(words) && !/\s-(?:\s|$)/.test(words);
  const verbs =
    /\b(?:before|after|blocks?|precedes?|requires?|required|depends?|needs?|follows?|waits?|builds?|prerequisites?|must|may|might|can|could|should|no|none|parallel|simultaneous\w*|independent(?:ly)?)\b/i;
  return plain && !verbs.test(words) && !new RegExp(idPatternOf([])).test(words) ? words : `Part ${at + 1}`;
}
