import type { Changes } from '../compile/merge.ts';
import type { TaskList } from '../model/task.ts';

/** Which files a build would change, and why, for people. */
export function staleText(
  shown: string,
  stale: readonly string[],
  changes: Changes,
  old: TaskList | undefined,
  inputs: ReadonlyMap<string, string>,
): string {
  if (stale.length === 0) return `${shown}: tasks.md and tasks.mmd are fresh\n`;
  const causes = stale.includes('tasks.md')
    ? causesOf(changes, old, inputs)
    : ['tasks.mmd is not the graph of tasks.md'];
  if (causes.length === 0) causes.push('a setting changed, or the text between the tasks or a mark was edited by hand');
  return [
    `${shown}: ${stale.join(' and ')} would change; run \`tasks-ml build\``,
    ...causes.map((cause) => `  ${cause}`),
    '',
  ].join('\n');
}

/** What changed since the last build, in words: documents first, then tasks. */
function causesOf(
  { added, removed, reworded }: Changes,
  old: TaskList | undefined,
  inputs: ReadonlyMap<string, string>,
): string[] {
  if (!old) return ['tasks.md is not there yet'];
  if (!old.stamp) return ['tasks.md was not written by tasks-ml; --adopt takes its tasks over'];
  const before = old.stamp.inputs;
  return [
    ...[...inputs]
      .filter(([path, hash]) => before.get(path) !== hash)
      .map(([path]) => `${path} ${before.has(path) ? 'changed' : 'is new'} since the last build`),
    ...[...before.keys()].filter((path) => !inputs.has(path)).map((path) => `${path} is gone`),
    ...added.map((id) => `${id} is added`),
    ...removed.map(({ id, title }) => `${id} is removed: ${title}`),
    ...reworded.map(({ id, before: was, after }) => `${id} is reworded: ${was} → ${after}`),
  ];
}
