import { formatDuration } from '../base/duration.ts';
import type { Dag } from '../graph/task-graph.ts';
import { filesOfTitle, findPaths } from '../model/file-paths.ts';
import { idRangeWriter } from '../model/id-ranges.ts';
import { formatStamp } from '../model/stamp.ts';
import type { ChecklistItem, Task, TaskId, TaskList } from '../model/task.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import type { TeamPlan } from '../schedule/limited/team-plan.ts';
import { boxes } from './boxes.ts';
import type { MermaidDrawing } from './mermaid.ts';
import { teamPlanWords } from './team-plan-words.ts';

/** All that tasks.md says. The list must carry a stamp. */
export interface TaskDocument {
  readonly list: TaskList;
  readonly dag: Dag;
  readonly path: CriticalPath;
  readonly batches: readonly (readonly number[])[];
  readonly drawing: MermaidDrawing;
  readonly checklist: readonly ChecklistItem[];
  /** How many estimates are the category's default. */
  readonly assumed: number;
  readonly hoursPerDay: number;
  /** Where the settings say who works and what there is. */
  readonly teamPlan?: TeamPlan;
  /** `specs/001-churn-training/`. */
  readonly folder: string;
  /** The documents that were read: `plan.md (required)`, `spec.md` … */
  readonly prerequisites: readonly string[];
  /** Where files go: `**Components**: components/<name>/`. */
  readonly conventions: readonly string[];
  /** Phases that may overlap, in words. */
  readonly overlaps: readonly string[];
  /** What people wrote under Dependencies, piece by piece. */
  readonly sentences: readonly string[];
}

/** Writes tasks.md. Reading it back gives the same tasks and the same dependencies. */
export function renderTaskList(document: TaskDocument): string {
  const { list } = document;
  const ranges = idRangeWriter(list.tasks.map(({ id }) => id));
  const parts = [
    ...(list.frontMatter === undefined ? [] : [list.frontMatter]),
    `# ${list.title}`,
    `**Input**: Design documents from \`${document.folder}\`\n**Prerequisites**: ${document.prerequisites.join(', ')}`,
    ...(list.introduction === undefined ? [] : [list.introduction]),
    formatSection,
    `## Path Conventions\n\n${document.conventions.map((line) => `- ${line}`).join('\n')}`,
    ...phaseSections(list, ranges),
    dependencySection(document, ranges),
    graphSection(document.drawing),
    batchSection(document, ranges),
    pathSection(document),
    ...exampleSection(document),
    checklistSection(document.checklist),
    ...list.freeSections.map(({ text }) => text),
    ...(list.stamp ? [formatStamp(list.stamp)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes what people wrote of a list: a tasks.md without all that is computed. `sentences` stand under Dependencies. */
export function renderBareList(list: Omit<TaskList, 'stamp'>, sentences: readonly string[]): string {
  const ranges = idRangeWriter(list.tasks.map(({ id }) => id));
  const parts = [
    ...(list.frontMatter === undefined ? [] : [list.frontMatter]),
    `# ${list.title}`,
    ...(list.introduction === undefined ? [] : [list.introduction]),
    ...phaseSections(list, ranges),
    joinItems(['## Dependencies', ...sentences]),
    ...list.freeSections.map(({ text }) => text),
  ];
  return `${parts.join('\n\n')}\n`;
}

const formatSection = `## Format: \`[ID] [P?] [Story?] Description\`

- **[P]**: shares its batch with another task: the two can be worked on at the same time
- **[US1]**: the story that the task belongs to
- \`(depends on …)\`: the tasks that this one is about and waits for; the order of the phases is stated under Dependencies`;

function phaseSections(
  { phases, tasks, dependencies }: Pick<TaskList, 'phases' | 'tasks' | 'dependencies'>,
  ranges: (ids: readonly TaskId[]) => string,
): readonly string[] {
  const dependsOn = new Map<TaskId, readonly TaskId[]>();
  for (const { from, to, place } of dependencies)
    if (place === 'task') for (const id of to) dependsOn.set(id, [...new Set([...(dependsOn.get(id) ?? []), ...from])]);
  const lines: string[][] = phases.map(() => []);
  for (const task of tasks) {
    if (task.above !== undefined) lines[task.phase]?.push(`\n${task.above}\n`);
    lines[task.phase]?.push(renderTask(task, ranges(dependsOn.get(task.id) ?? [])));
  }
  return phases.map(({ title, text, below }, index) =>
    [`## ${title === '' ? 'Tasks' : title}`, text, lines[index]?.join('\n'), below]
      .filter((part) => part !== undefined)
      .join('\n\n'),
  );
}

/** The lines of a task: its own, its fields, its notes. */
export function renderTask(task: Omit<Task, 'phase' | 'span'>, dependsOn: string): string {
  const tags = [task.parallel ? 'P' : '', ...task.stories, ...task.tags]
    .filter((tag) => tag !== '' && tag !== 'optional')
    .map((tag) => `[${tag}]`);
  const suffix = dependsOn === '' ? '' : `(depends on ${dependsOn})`;
  // A star behind the box is read as this tag, which cannot be written as one.
  const star = task.tags.includes('optional') ? '*' : '';
  const first = [`- [${boxes[task.status]}]${star}`, task.id, ...tags, task.title, suffix, task.comment ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const { estimate, assignee, skill, resources, verification, doneWhen, reference, requirements, boundary } =
    task.fields;
  const inTitle = task.files.length > 0 ? filesOfTitle(task.title).paths : [];
  const further = task.files.filter(({ path }) => !inTitle.includes(path)).map(({ path }) => path);
  const fields = [
    ...(reference === undefined ? [] : [`Plan: ${reference}`]),
    ...(further.length === 0 ? [] : [`Files: ${further.map(quotedPath).join(', ')}`]),
    ...(estimate ? [`Estimate: ${estimate.text}`] : []),
    ...(assignee === undefined ? [] : [`Assignee: ${assignee}`]),
    ...(skill === undefined ? [] : [`Skill: ${skill}`]),
    ...(resources === undefined ? [] : [`Resources: ${resources}`]),
    ...(requirements === undefined ? [] : [`Requirements: ${requirements}`]),
    ...(boundary === undefined ? [] : [`Boundary: ${boundary}`]),
    ...verification.map((text) => `Verification: ${text}`),
    ...doneWhen.map((text) => `Done when: ${text}`),
  ];
  // A paragraph right below a line would be read as a part of it.
  const apart = task.notes.length > 0 && !/^(?:[-*+]|1[.)])\s/.test(task.notes[0] as string) ? [''] : [];
  return [
    first,
    ...fields.map((field) => `  - ${field}`),
    ...apart,
    ...task.notes.map((line) => (line === '' ? '' : `  ${line}`)),
  ].join('\n');
}

/** A path in backticks where it would not be taken for one otherwise: `.dvc/config`. */
function quotedPath(path: string): string {
  return findPaths(path).join() === path ? path : `\`${path}\``;
}

/** Stands under Dependencies where no order of phases is stated. */
export const noPhaseOrder =
  'There are no dependencies between whole phases. Each task names the tasks that it waits for.';

function dependencySection(
  { list, overlaps, sentences }: TaskDocument,
  ranges: (ids: readonly TaskId[]) => string,
): string {
  const order = list.dependencies.flatMap(({ from, to, names }) =>
    names ? [`- ${names[0]} (${ranges(from)}) before ${names[1]} (${ranges(to)})`] : [],
  );
  const ours = [...order, ...overlaps.map((sentence) => `- ${sentence}`)];
  return joinItems(['## Dependencies', ...(ours.length > 0 ? ours : [noPhaseOrder]), ...sentences]);
}

/** Blocks with an empty line between them, but for items that follow one another. */
function joinItems(blocks: readonly string[]): string {
  const item = /^(?:[-*+]|\d+[.)])\s/;
  return blocks.reduce((text, block) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return `${text}${item.test(last) && item.test(block) ? '\n' : '\n\n'}${block}`;
  });
}

function graphSection({ main, parts }: MermaidDrawing): string {
  const fence = (text: string): string => `\`\`\`mermaid\n${text.trimEnd()}\n\`\`\``;
  return ['## Execution Graph', fence(main), ...parts.flatMap(({ title, text }) => [`### ${title}`, fence(text)])].join(
    '\n\n',
  );
}

function batchSection({ list, batches }: TaskDocument, ranges: (ids: readonly TaskId[]) => string): string {
  const lines = batches.map(
    (batch, at) => `${at + 1}. ${ranges(batch.map((index) => (list.tasks[index] as Task).id))}`,
  );
  return `## Parallel Batches\n\nThe tasks of a batch can be worked on at the same time, once the batches before are done.\n\n${lines.join('\n')}`;
}

function pathSection({ list, path, assumed, hoursPerDay, teamPlan }: TaskDocument): string {
  const ids = path.path.flatMap((node) => (list.tasks[node] ? [list.tasks[node].id] : []));
  const given = list.tasks.length - assumed;
  const estimates =
    assumed === 0
      ? 'all estimates from the plan'
      : given === 0
        ? 'all estimates assumed by phase'
        : `${given} estimates from the plan, ${assumed} assumed by phase`;
  const words = teamPlan && teamPlanWords(teamPlan, hoursPerDay);
  const lines = [
    `**Makespan**: ${formatDuration(path.makespan, hoursPerDay)} of working time (${estimates})`,
    ...(words ? [`**${words.team}**: ${words.length}`] : []),
  ];
  return `## Critical Path\n\n${lines.join('\n')}\n\n${ids.join(' → ')}`;
}

/** The widest batch as an agent's calls; none where no two tasks can run together. */
function exampleSection({ list, batches }: TaskDocument): readonly string[] {
  const widest = batches.reduce<readonly number[]>((most, batch) => (batch.length > most.length ? batch : most), []);
  if (widest.length < 2) return [];
  const shown = widest.slice(0, 8).map((index) => list.tasks[index] as Task);
  const more = widest.length > shown.length ? [`# … and ${widest.length - shown.length} more`] : [];
  const calls = shown.map(({ id, title }) => `Task: "${id} ${title.replace(/"/g, "'").replace(/`/g, '')}"`);
  return [
    `## Parallel Example\n\n\`\`\`text\n# These tasks can be started together:\n${[...calls, ...more].join('\n')}\n\`\`\``,
  ];
}

function checklistSection(checklist: readonly ChecklistItem[]): string {
  const lines = checklist.map(
    ({ question, rules, ticked }) =>
      `- [${ticked ? 'x' : ' '}] ${question} (${rules.map((rule) => `\`${rule}\``).join(', ')})`,
  );
  return `## Validation Checklist\n\n${lines.join('\n')}`;
}
