import { positionOf } from '../../base/source.ts';
import type { NewPlan, RecognisedTypes, TypeSign } from '../../compile/new-plan.ts';
import type { TaskTypeId } from '../../knowledge/task-type.ts';
import { taskTypeOf } from '../../knowledge/task-types.ts';

/** What was recognised, with the words and lines that led to it, and what is close. */
export function typeText({ candidates, clear }: RecognisedTypes, type: TaskTypeId | undefined, told: boolean): string {
  if (type === undefined) return 'task type: nothing speaks of one; the plan asks, and --task-type tells it\n';
  const own = candidates.find((one) => one.type === type);
  const lines = [`task type: ${taskTypeOf(type).title}${told ? ', as told' : ''}${own ? `; ${wordsOf(own)}` : ''}`];
  const rival = candidates.find((one) => one.type !== type);
  if (rival && !told && !clear)
    lines.push(`close to it: ${taskTypeOf(rival.type).title}; ${wordsOf(rival)}; --task-type decides`);
  return `${lines.join('\n')}\n`;
}

function wordsOf({ words }: TypeSign): string {
  return `told by ${words.map(({ word, line }) => `"${word}" (line ${line})`).join(', ')}`;
}

/** What was written, in a line. */
export function writtenText(shown: string, { content }: NewPlan, dialect: string): string {
  const groups = content.phases.length;
  const kind = content.phases[0]?.kind === 'component' ? 'components' : 'phases';
  return `${shown}: ${content.tasks.length} tasks${groups > 0 ? ` in ${groups} ${kind}` : ''}, ${dialect}\n`;
}

/** The open questions with their lines, and what to do next. */
export function nextText(shown: string, folder: string, { questions }: NewPlan, hasSpecification: boolean): string {
  const asked = questions.map(
    ({ value, span }) => `  ${shown}:${positionOf(span).line} ${value.replace(/^.*?NEEDS CLARIFICATION:?\s*/, '')}\n`,
  );
  const next = [
    ...(asked.length > 0 ? ['answer the questions in the plan'] : []),
    `tasks-ml plan check ${shown}`,
    ...(hasSpecification ? [`tasks-ml build ${folder}`] : []),
  ];
  return `${asked.length > 0 ? `open questions:\n${asked.join('')}` : ''}then: ${next.join('\n      ')}\n`;
}
