import type { SourceFile, SourceSpan } from '../base/source.ts';
import type { FreeSection, TaskList } from '../model/task.ts';
import type { Merged, MergedTask } from './merge.ts';
import type { Rewrite } from './renumber.ts';

/** What a built list says beside its tasks. */
export interface ListFrame {
  readonly title: string;
  /** Where a thing without a line of its own is reported: the title of the plan. */
  readonly span: SourceSpan;
  /** The tasks.md that people wrote or edited. */
  readonly source?: SourceFile;
  readonly inputs: ReadonlyMap<string, string>;
  readonly orderedPhases: boolean;
  readonly renumber: boolean;
  readonly frontMatter?: string;
  readonly introduction?: string;
  readonly freeSections: readonly FreeSection[];
}

/** A list of tasks without their dependencies, phase by phase; `rewrite` gives them their ids in every text. */
export function listWithin(
  frame: ListFrame,
  merged: Merged,
  phases: readonly (readonly MergedTask[])[],
  rewrite: Rewrite,
): Omit<TaskList, 'stamp'> {
  const { frontMatter, introduction, freeSections, span, title } = frame;
  return {
    file: { path: 'tasks.md', text: '' },
    title,
    phases: merged.phases.map(({ phase: { text, below, ...phase } }) => ({
      ...phase,
      title: rewrite(phase.title),
      name: rewrite(phase.name),
      ...(text === undefined ? {} : { text: rewrite(text) }),
      ...(below === undefined ? {} : { below: rewrite(below) }),
      span,
    })),
    tasks: phases.flatMap((within, phase) =>
      within.map(({ id, task }) => ({
        ...task,
        id,
        phase,
        parallel: false,
        ...(task.above === undefined ? {} : { above: rewrite(task.above) }),
      })),
    ),
    dependencies: [],
    ...(frontMatter === undefined ? {} : { frontMatter }),
    ...(introduction === undefined ? {} : { introduction: rewrite(introduction) }),
    freeSections: freeSections.map((section) => ({ title: rewrite(section.title), text: rewrite(section.text) })),
    leftOut: [],
    skipped: [],
    dialect: 'generated',
  };
}
