import type { Diagnostic } from '../base/diagnostic.ts';
import { compareDiagnostics } from '../base/diagnostic.ts';
import type { DerivedTasks } from '../derive/derive-tasks.ts';
import { deriveTasks } from '../derive/derive-tasks.ts';
import type { TaskDraft } from '../derive/draft.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import type { Dag } from '../graph/task-graph.ts';
import { bareContext, checklist, checklistRules } from '../lint/checklist.ts';
import { lint } from '../lint/lint.ts';
import type { Config } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import type { Task, TaskId, TaskList } from '../model/task.ts';
import { taskNumber } from '../model/task-id.ts';
import { renderMermaid } from '../render/mermaid.ts';
import { renderTaskList } from '../render/tasks-md.ts';
import { batches as splitBatches } from '../schedule/batches.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import { criticalPath } from '../schedule/critical-path.ts';
import { durations } from '../schedule/estimates.ts';
import type { TeamPlan } from '../schedule/limited/team-plan.ts';
import { buildList } from './build-list.ts';
import { builtFingerprint, withStamp } from './built-text.ts';
import { conventionsOf } from './conventions.ts';
import type { Changes } from './merge.ts';
import { mergeTasks } from './merge.ts';
import { settleDrafts, settleHeading } from './settle.ts';
import type { TeamPlanner } from './team-planner.ts';
import { namesTeam } from './team-planner.ts';

/** What `build` starts from. */
export interface CompileInput {
  readonly feature: Feature;
  /** The tasks.md that is there now, if any. */
  readonly old?: TaskList;
  readonly config: Config;
  /** Hash of each document, by its path within the folder. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly renumber?: boolean;
  /** Plans for the team of the settings; without it nothing is said of that. */
  readonly planTeam?: TeamPlanner;
}

/** A feature folder, compiled. Without `output` something is wrong that must be mended first; the diagnostics say what. */
export interface Compiled {
  readonly derived: DerivedTasks;
  readonly changes: Changes;
  /** The draft behind each task that has one. */
  readonly drafts: ReadonlyMap<TaskId, TaskDraft>;
  readonly diagnostics: readonly Diagnostic[];
  readonly output?: CompiledOutput;
}

/** The result of a build that can be written. */
export interface CompiledOutput {
  readonly list: TaskList;
  readonly dag: Dag;
  readonly path: CriticalPath;
  readonly batches: readonly (readonly number[])[];
  /** How many estimates are the category's default. */
  readonly assumed: number;
  /** Where the settings say who works and what there is, and it is enough for all tasks. */
  readonly teamPlan?: TeamPlan;
  /** Text of each file to write, by its name in the feature folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** Compiles a feature: derive, merge with the work of people, link, schedule, check, render. Pure: the same input gives the same bytes. */
export function compileFeature({ feature, old, config, inputs, renumber = false, planTeam }: CompileInput): Compiled {
  const derived = deriveTasks(feature);
  const { design, drafts: draftList } = derived.value;
  const others = (old?.tasks ?? []).map(({ id }) => id).filter((id) => taskNumber(id) === undefined);
  const merged = mergeTasks(settleDrafts(draftList, others, config.workingTime), old);
  const {
    list,
    stamp,
    drafts,
    sentences,
    overlaps,
    diagnostics: contradictions,
  } = buildList(merged.value, {
    title: settleHeading(`${design.kubeflow ? 'ML Pipeline Tasks' : 'Tasks'}: ${feature.plan.title.value}`),
    span: feature.plan.title.span,
    ...(old?.tasks[0] ? { source: old.tasks[0].span.file } : {}),
    inputs,
    orderedPhases: config.phases === 'ordered',
    renumber,
    ...(old?.frontMatter === undefined ? {} : { frontMatter: old.frontMatter }),
    ...(old?.introduction === undefined ? {} : { introduction: old.introduction }),
    freeSections: old?.freeSections ?? [],
  });
  const diagnostics: Diagnostic[] = [...derived.diagnostics, ...merged.diagnostics, ...contradictions];
  const changes = merged.value.changes;
  const graph = linkTasks(list, config.derived);
  const result = toDag(graph);
  const bare = bareContext(config);
  const report = (found: readonly Diagnostic[]): Diagnostic[] => [...diagnostics, ...found].sort(compareDiagnostics);
  if (!result.dag || list.tasks.length === 0)
    return {
      derived: derived.value,
      changes,
      drafts,
      diagnostics: report(lint({ ...bare, list, graph, cycles: result.cycles ?? [], feature }, checklistRules)),
    };

  const batches = splitBatches(result.dag);
  const parallel = new Set(batches.filter(({ length }) => length > 1).flat());
  const marked: TaskList = {
    ...list,
    tasks: list.tasks.map((task, at) => (parallel.has(at) ? { ...task, parallel: true } : task)),
  };
  const dag: Dag = { ...result.dag, list: marked };
  const { minutes, assumed } = durations(marked, config);
  const path = criticalPath(dag, minutes);
  const planned = namesTeam(config) ? planTeam?.(dag, minutes, config) : undefined;
  const teamPlan = planned && 'makespan' in planned ? planned : undefined;
  if (planned && 'message' in planned) {
    const { id, span } = marked.tasks[planned.task] as Task;
    const place = drafts.get(id)?.cause ?? span;
    diagnostics.push({ code: 'infeasible-team', severity: 'warning', span: place, message: planned.message });
  }
  const found = lint({ ...bare, list: marked, graph: dag, dag, cycles: [], feature }, checklistRules);
  const failed = new Set(found.map(({ code }) => code));
  const assumedCount = assumed.filter(Boolean).length;
  const drawing = renderMermaid(dag, path);
  const text = renderTaskList({
    list: marked,
    dag,
    path,
    batches,
    drawing,
    checklist: checklist.map(({ question, rules }) => ({
      question,
      rules,
      ticked: rules.every((rule) => !failed.has(rule)),
    })),
    assumed: assumedCount,
    hoursPerDay: config.workingTime.hoursPerDay,
    ...(teamPlan ? { teamPlan } : {}),
    folder: feature.folder,
    prerequisites: prerequisites(feature),
    conventions: conventionsOf(design),
    overlaps,
    sentences,
  });
  const finalStamp = { ...stamp, text: builtFingerprint(text, config) };
  const final: TaskList = { ...marked, stamp: finalStamp };
  const files = new Map([
    ['tasks.md', withStamp(text, finalStamp)],
    ['tasks.mmd', drawing.main],
  ]);
  const all = report(found);
  const broken = all.some(({ severity }) => severity === 'error');
  return {
    derived: derived.value,
    changes,
    drafts,
    diagnostics: all,
    ...(broken
      ? {}
      : {
          output: {
            list: final,
            dag: { ...dag, list: final },
            path,
            batches,
            assumed: assumedCount,
            ...(teamPlan ? { teamPlan } : {}),
            files,
          },
        }),
  };
}

/** The documents that were read, contracts as their folder. */
function prerequisites({ documents }: Feature): readonly string[] {
  const names = [...documents.keys()].map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : path));
  return [...new Set(names)].map((name) => (name === 'plan.md' ? 'plan.md (required)' : name));
}
