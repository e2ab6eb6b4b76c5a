import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { criticalPath } from '../../src/schedule/critical-path.ts';
import { drag } from '../../src/schedule/drag.ts';
import { durations } from '../../src/schedule/estimates.ts';
import { nearCritical } from '../../src/schedule/near-critical.ts';

const folder = 'fixtures/schedule/critical-path';
const hours = (minutes: number): number => minutes / 60;

test.each(readdirSync(folder))('%s: times, floats, drag and critical path are those worked by hand', (name) => {
  const text = readFileSync(`${folder}/${name}/tasks.md`, 'utf8');
  const { value: list } = readTaskList({ path: 'tasks.md', text }, defaultConfig);
  const dag = toDag(linkTasks(list, defaultConfig.derived)).dag as Dag;
  const { minutes } = durations(list, defaultConfig);
  const result = criticalPath(dag, minutes);
  const drags = drag(dag, minutes, result);
  const nodes = [...list.tasks, ...dag.milestones].map(({ id }) => id);
  const rows = nodes.map((id, node) => {
    const t = result.times[node];
    const times = t && [t.earlyStart, t.earlyFinish, t.lateStart, t.lateFinish, t.totalFloat, t.freeFloat];
    return [id, ...(times ?? []).map(hours), hours(drags[node] ?? 0)].join(' | ');
  });
  const ids = (found: readonly number[]): string => found.map((node) => nodes[node]).join(' ') || 'none';
  const expected = readFileSync(`${folder}/${name}/expected.md`, 'utf8');
  expect(rows).toEqual([...expected.matchAll(/^\| ([TM]\d.*?) ? \|$/gm)].map((row) => row[1]));
  expect(expected).toContain(`\n- Makespan: ${hours(result.makespan)} h\n`);
  expect(expected).toContain(`\n- Critical path: ${ids(result.path)}\n`);
  expect(expected).toContain(`\n- Near-critical: ${ids(nearCritical(result))}\n`);
});
