import type { Changes } from '../compile/merge.ts';
import type { TaskList } from '../model/task.ts';

/** Which files a build would change, and why, for people. */
export function staleText(
  shown: string,
  { all, stale }: { readonly all: readonly string[]; readonly stale: readonly string[] },
  changes: Changes,
  old: TaskList | undefined,
  inputs: ReadonlyMap<string, string>,
): string {
  if (stale.length === 0) return `${shown}: ${listed(all)} are fresh\n`;
  const causes = stale.includes('tasks.md')
    ? causesOf(changes, old, inputs)
    : stale.map((name) => `${name} is not ${name === 'tasks.mmd' ? 'the graph' : 'the plan'} of tasks.md`);
  if (causes.length === 0) causes.push('a setting changed, or the text between the tasks or a mark was edited by hand');
  return [
    `${shown}: ${listed(stale)} would change; run \`tasks-ml build\``,
    ...causes.map((cause) => `  ${cause}`),
    '',
  ].join('\n');
}

/** `a, b and c`. */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
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
