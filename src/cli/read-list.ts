import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import type { Dag, TaskGraph } from '../graph/task-graph.ts';
import type { Config } from '../model/config.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { readTextFile } from '../read/text-file.ts';
import { formatDiagnostics } from '../report/stylish.ts';
import { findConfig } from './find-config.ts';
import type { FeaturePlace } from './find-feature.ts';
import { findFeature, shownPath } from './find-feature.ts';
import type { Terminal } from './io.ts';

/** A tasks.md that holds tasks, whatever else may be wrong with it, with where it stands. */
export interface ReadGraph {
  readonly place: FeaturePlace;
  readonly config: Config;
  readonly graph: TaskGraph;
  /** The same graph with its order; not where it has a cycle. */
  readonly dag?: Dag;
  /** Why the file cannot be worked through, in whole lines: errors of the reader, a cycle. */
  readonly problems: readonly string[];
  /** How many texts with dependencies or estimates were not understood. */
  readonly unread: number;
  /** Whether design documents stand beside it. */
  readonly inFeature: boolean;
}

/** A tasks.md that can be worked through: it has no cycle, and all of it was read. */
export interface ReadList extends ReadGraph {
  readonly dag: Dag;
}

/** Reads the tasks.md that an argument stands for. A file without tasks is a UsageError that says so. */
export async function readGraph(
  argument: string | undefined,
  terminal: Terminal,
  options: { readonly unnumbered?: boolean } = {},
): Promise<ReadGraph> {
  const place = findFeature(argument, terminal);
  const config = await findConfig(place.folder, terminal.cwd, options);
  const shown = shownPath(place.tasksFile, terminal.cwd);
  if (!existsSync(place.tasksFile))
    throw new UsageError(`${shown} does not exist; \`tasks-ml build ${place.shown}\` writes it`);
  const { file, problem } = readTextFile(place.tasksFile, shown, place.folder);
  if (!file) throw new UsageError(problem);
  const { value: list, diagnostics } = readTaskList(file, config);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const problems = errors.length > 0 ? [formatDiagnostics(errors).trimEnd()] : [];
  if (list.tasks.length === 0)
    throw new UsageError(problems[0] ?? `${shown} holds no task; write tasks as \`- [ ] T001 …\``);
  const graph = linkTasks(list, config.derived);
  const { dag } = toDag(graph);
  if (!dag) problems.push(`${shown} has a cycle; \`tasks-ml check ${shown}\` shows it`);
  const inFeature = place.tasksFile === join(place.folder, 'tasks.md') && existsSync(join(place.folder, 'plan.md'));
  const unread = diagnostics.filter(({ code, severity }) => code === 'no-unread-text' && severity === 'warning').length;
  return { place, config, graph, ...(dag ? { dag } : {}), problems, unread, inFeature };
}

/** Reads a tasks.md that is to be worked through. What stands against it is a UsageError that says so. */
export async function readList(argument: string | undefined, terminal: Terminal): Promise<ReadList> {
  const { dag, ...read } = await readGraph(argument, terminal);
  if (!dag || read.problems.length > 0) throw new UsageError(read.problems[0] ?? 'the tasks have no order');
  return { ...read, dag };
}
