import { formatDuration } from '../base/duration.ts';
import type { Dag } from '../graph/task-graph.ts';
import { filesOfTitle } from '../model/file-paths.ts';
import { idRangeWriter } from '../model/id-ranges.ts';
import { formatStamp } from '../model/stamp.ts';
import type { ChecklistItem, Task, TaskId, TaskList } from '../model/task.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import { boxes } from './boxes.ts';
import type { MermaidDrawing } from './mermaid.ts';

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
  /** `specs/001-churn-training/`. */
  readonly folder: string;
  /** The documents that were read: `plan.md (required)`, `spec.md` … */
  readonly prerequisites: readonly string[];
  /** Where files go: `**Components**: components/<name>/`. */
  readonly conventions: readonly string[];
  /** What people wrote under Dependencies: whole blocks. */
  readonly sentences: readonly string[];
}

/** Writes tasks.md. Reading it back gives the same tasks and the same dependencies. */
export function renderTaskList(document: TaskDocument): string {
  const { list } = document;
  const ranges = idRangeWriter(list.tasks.map(({ id }) => id));
  const parts = [
    `# ${list.title}`,
    `**Input**: Design documents from \`${document.folder}\`\n**Prerequisites**: ${document.prerequisites.join(', ')}`,
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

const formatSection = `## Format: \`[ID] [P?] [Story?] Description\`

- **[P]**: shares its batch with another task: the two can be worked on at the same time
- **[US1]**: the story that the task belongs to
- \`(depends on …)\`: the tasks that this one is about and waits for; the order of the phases is stated under Dependencies`;

function phaseSections(
  { phases, tasks, dependencies }: TaskList,
  ranges: (ids: readonly TaskId[]) => string,
): readonly string[] {
  const dependsOn = new Map<TaskId, readonly TaskId[]>();
  for (const { from, to, place } of dependencies) if (place === 'task') dependsOn.set(to[0] as TaskId, from);
  const lines: string[][] = phases.map(() => []);
  for (const task of tasks) lines[task.phase]?.push(renderTask(task, ranges(dependsOn.get(task.id) ?? [])));
  return phases.map(({ title, text }, index) =>
    [`## ${title === '' ? 'Tasks' : title}`, ...(text === undefined ? [] : [text]), lines[index]?.join('\n')].join(
      '\n\n',
    ),
  );
}

/** The lines of a task: its own, its fields, its notes. */
export function renderTask(task: Omit<Task, 'phase' | 'span'>, dependsOn: string): string {
  const tags = [task.parallel ? 'P' : '', ...task.stories, ...task.tags]
    .filter((tag) => tag !== '')
    .map((tag) => `[${tag}]`);
  const suffix = dependsOn === '' ? '' : `(depends on ${dependsOn})`;
  const first = [`- [${boxes[task.status]}]`, task.id, ...tags, task.title, suffix]
    .filter((part) => part !== '')
    .join(' ');
  const { estimate, assignee, skill, verification, doneWhen, reference } = task.fields;
  const inTitle = task.files.length > 0 ? filesOfTitle(task.title).paths : [];
  const further = task.files.filter(({ path }) => !inTitle.includes(path)).map(({ path }) => path);
  const fields = [
    ...(reference === undefined ? [] : [`Plan: ${reference}`]),
    ...(further.length === 0 ? [] : [`Files: ${further.join(', ')}`]),
    ...(estimate ? [`Estimate: ${estimate.text}`] : []),
    ...(assignee === undefined ? [] : [`Assignee: ${assignee}`]),
    ...(skill === undefined ? [] : [`Skill: ${skill}`]),
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

/** Stands under Dependencies where no order of phases is stated. */
export const noPhaseOrder =
  'There are no dependencies between whole phases. Each task names the tasks that it waits for.';

function dependencySection({ list, sentences }: TaskDocument, ranges: (ids: readonly TaskId[]) => string): string {
  const ours = list.dependencies.flatMap(({ from, to, names }) =>
    names ? [`- ${names[0]} (${ranges(from)}) before ${names[1]} (${ranges(to)})`] : [],
  );
  const blocks = [...(ours.length > 0 ? ours : [noPhaseOrder]), ...sentences];
  const isItem = (block: string | undefined): boolean => /^\s{0,3}(?:[-*+]|\d+[.)])\s/.test(block ?? '');
  return `## Dependencies\n\n${blocks.map((block, at) => (at === 0 ? block : `${isItem(block) && isItem(blocks[at - 1]) ? '\n' : '\n\n'}${block}`)).join('')}`;
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

function pathSection({ list, path, assumed, hoursPerDay }: TaskDocument): string {
  const ids = path.path.flatMap((node) => (list.tasks[node] ? [list.tasks[node].id] : []));
  const given = list.tasks.length - assumed;
  const estimates =
    assumed === 0
      ? 'all estimates from the plan'
      : given === 0
        ? 'all estimates assumed by phase'
        : `${given} estimates from the plan, ${assumed} assumed by phase`;
  return `## Critical Path\n\n**Makespan**: ${formatDuration(path.makespan, hoursPerDay)} of working time (${estimates})\n\n${ids.join(' → ')}`;
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
