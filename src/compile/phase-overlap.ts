import type { TaskId, TaskList } from '../model/task.ts';
import { readMarkdown } from '../read/markdown.ts';
import { indexTasks } from '../read/tasks/task-index.ts';

/** Tasks of phases of which none has to wait for another one. */
export type PhaseOverlap = readonly (readonly TaskId[])[];

const operand = '[^()]+ \\(([^()]*)\\)';
const sentence = new RegExp(`^${operand}(?:(?:, | and )${operand})+ may overlap$`);

/** Whether a sentence takes phases out of the order of phases: `Setup (T001-T004) and Tests First (T005-T009) may overlap`. */
export function isPhaseOverlap(text: string): boolean {
  return sentence.test(text.trim());
}

/** The sentence that takes phases out of their order; each is given as its name and its tasks. */
export function overlapSentence(operands: readonly string[]): string {
  return `${operands.slice(0, -1).join(', ')} and ${operands.at(-1)} may overlap`;
}

/** The phases that a generated file takes out of the order of phases, by their tasks. */
export function phaseOverlaps(old: TaskList | undefined): readonly PhaseOverlap[] {
  if (old?.dialect !== 'generated' || !old.file.text.includes(' may overlap')) return [];
  const { idsIn } = indexTasks(old.tasks, old.phases);
  return readMarkdown(old.file).blocks.flatMap((block) =>
    block.kind === 'item' && isPhaseOverlap(block.text)
      ? [[...block.text.matchAll(/\(([^()]*)\)/g)].map(([, ids = '']) => idsIn(ids))]
      : [],
  );
}
