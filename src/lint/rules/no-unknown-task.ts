import type { SourceSpan } from '../../base/source.ts';
import type { TaskId } from '../../model/task.ts';
import { similarId } from '../facts/similar-id.ts';
import type { Rule } from '../rule.ts';

/** Stated dependencies name tasks that exist. */
export const noUnknownTask: Rule = {
  name: 'no-unknown-task',
  description: 'Every id in a stated dependency is the id of a task.',
  group: 'graph',
  recommended: 'error',
  *check({ list, graph }) {
    let similar: ((id: TaskId) => TaskId | undefined) | undefined;
    // A sentence may say two things of one task.
    const told = new Set<string>();
    const isKnown = (id: TaskId): boolean => graph.indexOf.has(id);
    for (const { from, to, span, place } of list.dependencies) {
      if (from.every(isKnown) && to.every(isKnown)) continue;
      const unknown = [...new Set([...from, ...to])].filter((id) => !isKnown(id) && !isDevice(id, span));
      for (const id of unknown) {
        similar ??= similarId(graph.indexOf.keys());
        const meant = similar(id);
        const subject =
          place === 'task' && to[0] !== undefined
            ? `${to[0]} waits for ${id}, which does not exist`
            : `this dependency names ${id}, which does not exist`;
        // Nobody names a task twice in one dependency, or lets it wait for itself.
        const asked = meant !== undefined && !from.includes(meant) && !to.includes(meant);
        const message = `${subject}; ${asked ? `did you mean ${meant}?` : 'correct the id or add the task'}`;
        const key = `${span.start} ${message}`;
        if (!told.has(key)) yield { span, message };
        told.add(key);
      }
    }
  },
};

/** `(needs an NVIDIA T4)` names no task. */
function isDevice(id: TaskId, { file, start, end }: SourceSpan): boolean {
  return id === 'T4' && /\b(?:GPUs?|NVIDIA|Tesla)\b/i.test(file.text.slice(start, end));
}
