import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import type { Dag } from '../graph/task-graph.ts';
import type { Config } from '../model/config.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { readTextFile } from '../read/text-file.ts';
import { formatDiagnostics } from '../report/stylish.ts';
import { findConfig } from './find-config.ts';
import type { FeaturePlace } from './find-feature.ts';
import { findFeature, shownPath } from './find-feature.ts';
import type { Terminal } from './io.ts';

/** A tasks.md that was read and can be worked through, with where it stands. */
export interface ReadList {
  readonly place: FeaturePlace;
  readonly config: Config;
  readonly dag: Dag;
  /** Whether design documents stand beside it. */
  readonly inFeature: boolean;
}

/** Reads the tasks.md that an argument stands for. A file without tasks or with a cycle is a UsageError that says so. */
export async function readList(argument: string | undefined, terminal: Terminal): Promise<ReadList> {
  const place = findFeature(argument, terminal);
  const config = await findConfig(place.folder, terminal.cwd);
  const shown = shownPath(place.tasksFile, terminal.cwd);
  if (!existsSync(place.tasksFile))
    throw new UsageError(`${shown} does not exist; \`tasks-ml build ${place.shown}\` writes it`);
  const { file, problem } = readTextFile(place.tasksFile, shown, place.folder);
  if (!file) throw new UsageError(problem);
  const { value: list, diagnostics } = readTaskList(file, config.workingTime);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UsageError(formatDiagnostics(errors).trimEnd());
  if (list.tasks.length === 0) throw new UsageError(`${shown} holds no task; write tasks as \`- [ ] T001 …\``);
  const { dag } = toDag(linkTasks(list, config.derived));
  if (!dag) throw new UsageError(`${shown} has a cycle; \`tasks-ml check ${shown}\` shows it`);
  return {
    place,
    config,
    dag,
    inFeature: place.tasksFile === join(place.folder, 'tasks.md') && existsSync(join(place.folder, 'plan.md')),
  };
}
