import { patternFor } from '../../../base/ascii-pattern.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { PlanOutline } from '../plan-outline.ts';
import type { FoundTask, PlanPart } from '../plan-part.ts';
import { statusOfTitle } from '../task/heading-status.ts';
import type { TaskHeading } from './task-headings.ts';
import { readTaskHeadings } from './task-headings.ts';

const taskHeading =
  /^(?:[^\p{L}\p{N}[]+\s*)?(?:task|задача|任务|任務|タスク|작업|태스크|tarea|tarefa|aufgabe|tâche)\s*#?(\d+(?:\.\d+)*[a-z]?)(?![\p{L}\p{N}])\s*[:：.)）—–-]*\s*(.*)$/iu;

/** Dialect `phased-tasks`: headings `Task 1.1: …` with fields below them. */
export function readPhasedTasks(outline: PlanOutline): PlanPart<readonly FoundTask[]> {
  const headings = outline.sections.flatMap((section): readonly TaskHeading[] => {
    if (!section.heading) return [];
    const { title: words, status } = statusOfTitle(section.title);
    const match = patternFor(words, taskHeading).exec(words);
    if (!match) return [];
    const [, number = '', title = ''] = match;
    if (isPlaceholder(title)) return [];
    return [{ reference: `Task ${number}`, title, section, heading: section.heading, ...(status ? { status } : {}) }];
  });
  return readTaskHeadings(outline, headings, (number) => `Task ${number}`);
}
