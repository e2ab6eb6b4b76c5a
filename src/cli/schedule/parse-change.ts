import { UsageError } from '../../base/errors.ts';
import { nameKey } from '../../base/names.ts';
import type { TaskGraph } from '../../graph/task-graph.ts';
import type { Config } from '../../model/config.ts';
import { resourceNeeds } from '../../model/resource-needs.ts';
import { parseEstimate } from '../../read/estimate.ts';
import type { Change } from '../../schedule/limited/request/what-if.ts';
import { taskNamed } from '../list/task-named.ts';

const forms =
  'write T012=3d, workers=5, gpu=2, +worker, +worker:skill, -worker:name, -T009:T003 (no longer waits) or +T009:T003 (waits as well)';

/** Reads what `--what-if` asks. What is no change, or one of something that is not there, is a UsageError. */
export function parseChange(
  text: string,
  graph: TaskGraph,
  { workingTime, resources }: Pick<Config, 'workingTime' | 'resources'>,
): Change {
  const words = text.trim();
  const worker = /^(?<sign>[+-])worker(?::(?<rest>.*))?$/i.exec(words)?.groups;
  if (worker) return workerChange(worker['sign'] === '+', worker['rest']?.trim() ?? '');
  const pair = /^(?<sign>[+-])(?<task>[^:]+):(?<other>[^:]+)$/.exec(words)?.groups;
  if (pair) {
    const [task, other] = ['task', 'other'].map((side) => taskNamed(graph, (pair[side] as string).trim()));
    if (task === other) throw new UsageError(`--what-if ${text}: a task cannot wait for itself`);
    return {
      kind: pair['sign'] === '+' ? 'add dependency' : 'remove dependency',
      task: task as number,
      other: other as number,
    };
  }
  const at = words.lastIndexOf('=');
  const [name, value] = [words.slice(0, Math.max(0, at)).trim(), words.slice(at + 1).trim()];
  if (name === '' || value === '') throw new UsageError(`--what-if ${text} is no change; ${forms}`);
  if (graph.indexOf.has(name)) {
    const estimate = parseEstimate(value, workingTime);
    if (estimate) return { kind: 'estimate', task: taskNamed(graph, name), estimate };
    throw new UsageError(`--what-if ${text}: ${value} is no duration; write 3d, 4h, 90 min or 2-3 days`);
  }
  if (nameKey(name) === 'workers') return { kind: 'workers', count: amountOf(value, text) };
  if (isResource(name, graph, resources)) return { kind: 'resource', name, capacity: amountOf(value, text) };
  // An id that is nearly one of the file deserves a better word than a resource that nobody knows.
  if (/\d/.test(name)) taskNamed(graph, name);
  throw new UsageError(`--what-if ${text}: ${name} is neither a task nor a resource of the settings; ${forms}`);
}

function workerChange(isAdded: boolean, rest: string): Change {
  if (!isAdded) return { kind: 'remove worker', ...(rest === '' ? {} : { name: rest }) };
  const skills = rest.split('+').map((skill) => skill.trim());
  return { kind: 'add worker', skills: skills.filter((skill) => skill !== '') };
}

/** A resource that the settings name, or that a task asks for. */
function isResource(name: string, { list }: TaskGraph, resources: Config['resources']): boolean {
  const key = nameKey(name);
  const asked = list.tasks.flatMap(({ fields }) => resourceNeeds(fields.resources ?? ''));
  return [...Object.keys(resources), ...asked.map((need) => need.name)].some((known) => nameKey(known) === key);
}

function amountOf(value: string, text: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new UsageError(`--what-if ${text}: ${value} is no whole number`);
}
