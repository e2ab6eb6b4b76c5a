import type { Diagnostic } from '../base/diagnostic.ts';
import { compareDiagnostics } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import type { TaskGraph } from '../graph/task-graph.ts';
import { lint } from '../lint/lint.ts';
import type { Config } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import { findPlaceholders } from '../read/placeholders.ts';
import { readTaskList } from '../read/tasks-md.ts';

/** What `check` knows beside the text of tasks.md. */
export interface CheckInput {
  readonly file: SourceFile;
  readonly config: Config;
  readonly feature?: Feature;
  /** Hash of each input of the stamp as it is now; `undefined` for one that is gone. */
  readonly inputs?: ReadonlyMap<string, string | undefined>;
}

/** A tasks.md, checked. */
export interface Checked {
  readonly graph: TaskGraph;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, links and lints a tasks.md. Pure; n log n in the length of the text. */
export function checkTaskList({ file, config, feature, inputs }: CheckInput): Checked {
  const { value: list, diagnostics } = readTaskList(file, config);
  const graph = linkTasks(list, config.derived);
  const { dag, cycles = [] } = toDag(graph);
  const found = lint({
    list,
    graph,
    ...(dag ? { dag } : {}),
    cycles,
    placeholders: findPlaceholders(file),
    ...(feature ? { feature } : {}),
    ...(inputs ? { inputs } : {}),
  });
  return { graph, diagnostics: [...diagnostics, ...found].sort(compareDiagnostics) };
}
