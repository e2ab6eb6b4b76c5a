/**
 * tasks-ml as a library: read a feature folder or a tasks.md, derive, link, check, schedule and render. Each stage is
 * a function from the value of the stage before to its own; only `readFeatureFolder` touches the file system.
 */
export type { Diagnostic, Parsed, Related, Severity } from './base/diagnostic.ts';
export { UsageError } from './base/errors.ts';
export type { Position, SourceFile, SourceSpan } from './base/source.ts';
export { formatPlace, positionOf } from './base/source.ts';
export type { Adopted } from './compile/adopt.ts';
export { adoptList } from './compile/adopt.ts';
export type { Checked, CheckInput } from './compile/check-list.ts';
export { checkTaskList } from './compile/check-list.ts';
export type { Compiled, CompiledOutput, CompileInput } from './compile/compile.ts';
export { compileFeature } from './compile/compile.ts';
export type { FeatureWithInputs } from './compile/read-feature.ts';
export { readFeatureWithInputs } from './compile/read-feature.ts';
export type { DerivedTasks } from './derive/derive-tasks.ts';
export { deriveTasks } from './derive/derive-tasks.ts';
export type { TaskDraft } from './derive/draft.ts';
export { formatTaskList } from './edit/format.ts';
export { setStatus, setStatuses } from './edit/set-status.ts';
export type { DagOrCycles } from './graph/dag.ts';
export { toDag } from './graph/dag.ts';
export type { GraphDocument } from './graph/exchange.ts';
export { exportGraph } from './graph/exchange.ts';
export { linkTasks } from './graph/link.ts';
export type { Cycle, Dag, Dependency, DependencyReason, Milestone, TaskGraph } from './graph/task-graph.ts';
export { lint } from './lint/lint.ts';
export type { Finding, Rule, RuleContext } from './lint/rule.ts';
export { rules } from './lint/rules/index.ts';
export type { Config, DerivedDependencies, WorkingTime } from './model/config.ts';
export { defaultConfig } from './model/config.ts';
export type * from './model/feature.ts';
export type * from './model/plan.ts';
export type * from './model/task.ts';
export { readContract } from './read/contracts/contract.ts';
export { readFeatureFolder } from './read/feature-folder.ts';
export { readPlan } from './read/plan.ts';
export { readTaskList } from './read/tasks-md.ts';
export { renderDot } from './render/dot.ts';
export type { MermaidDrawing } from './render/mermaid.ts';
export { renderMermaid } from './render/mermaid.ts';
export { formatDiagnostics } from './report/stylish.ts';
export { batches } from './schedule/batches.ts';
export type { CriticalPath, Times } from './schedule/critical-path.ts';
export { criticalPath } from './schedule/critical-path.ts';
export type { Durations } from './schedule/estimates.ts';
export { durations } from './schedule/estimates.ts';
