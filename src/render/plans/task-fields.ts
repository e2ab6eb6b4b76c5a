import { findPaths } from '../../model/file-paths.ts';
import type { PlanCode, PlanCriterion, PlanFile, PlanTask } from '../../model/plan.ts';
import type { TaskStatus } from '../../model/task.ts';
import { indented, listItem } from './list-item.ts';
import { markedWords } from './marked-words.ts';

/** The fields of a task, in the order in which a dialect lists them. */
export type TaskFieldName =
  | 'assignee'
  | 'skill'
  | 'resources'
  | 'estimate'
  | 'status'
  | 'tags'
  | 'action'
  | 'files'
  | 'signatures'
  | 'steps'
  | 'imports'
  | 'dependencies'
  | 'verification'
  | 'doneWhen';

/** The fields about the work itself, in the order of most dialects: behind those about who, how long and how far. */
export const workFields: readonly TaskFieldName[] = [
  'action',
  'files',
  'signatures',
  'steps',
  'imports',
  'dependencies',
  'verification',
  'doneWhen',
];

/** How a dialect writes the fields of a task. */
export interface TaskFieldStyle {
  readonly order: readonly TaskFieldName[];
  /** What is not written where it goes without saying, or stands elsewhere. */
  readonly isLeftOut?: (name: TaskFieldName, task: PlanTask) => boolean;
  readonly dependenciesKey: 'Dependencies' | 'Depends on';
  readonly importsKey: 'Imports' | 'Dependencies';
  /** Files that the title names need not be written again. */
  readonly titlesNameFiles?: true;
}

/** How states are called in a field. */
export const statusNames: Readonly<Record<TaskStatus, string>> = {
  todo: 'Todo',
  'in-progress': 'In Progress',
  done: 'Done',
  dropped: 'Dropped',
};

/** What a task says beside its title and its notes, as a list of `- **Key**: value`; empty where it says nothing. */
export function taskFields(task: PlanTask, style: TaskFieldStyle): string {
  return style.order
    .filter((name) => !style.isLeftOut?.(name, task))
    .flatMap((name) => writers[name](task, style))
    .join('\n');
}

const writers: Readonly<Record<TaskFieldName, (task: PlanTask, style: TaskFieldStyle) => readonly string[]>> = {
  assignee: ({ assignee }) => line('Assignee', assignee && markedWords(assignee)),
  skill: ({ skill }) =>
    line('Skill', skill && (/^[\w.-]+\/[\w./-]+$/.test(skill) ? `\`${skill}\`` : markedWords(skill))),
  resources: ({ resources }) => line('Resources', resources && markedWords(resources)),
  estimate: ({ estimate }) => line('Estimated Time', estimate?.text),
  status: ({ status, blocked }) =>
    status === 'todo' && !blocked ? [] : line('Status', blocked ? 'Blocked' : statusNames[status]),
  tags: ({ tags }) => line('Tags', tags.length === 0 ? undefined : tags.join(', ')),
  action: ({ action }) => line('Action', action),
  files: fileLines,
  signatures: ({ signatures }) => signatureLines(signatures),
  steps: ({ steps }) => numbered('Implementation Steps', steps),
  imports: ({ imports }, { importsKey }) => list(importsKey, imports),
  dependencies: ({ dependencies }, { dependenciesKey }) =>
    line(dependenciesKey, dependencies.map(({ value }) => value).join(', ') || 'None'),
  verification: ({ verification }) =>
    list(
      'Verification',
      verification.map(({ value }) => value),
    ),
  doneWhen: ({ doneWhen }) => list('Definition of Done', doneWhen.map(criterionText)),
};

/** Whether the files of a task are those that its title names: then nobody needs to write them. */
function areFilesOfTitle({ title, files }: Pick<PlanTask, 'title' | 'files'>): boolean {
  const paths = findPaths(title);
  return (
    paths.length === files.length && files.every(({ value, action }, at) => value === paths[at] && action === undefined)
  );
}

/** A point with a box where it is done; those to do need none. */
function criterionText({ value, done }: PlanCriterion): string {
  return done ? `[x] ${value}` : value;
}

function line(key: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`- **${key}**: ${value}`];
}

function list(key: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`- **${key}**:`, ...values.map((value) => indented(listItem('-', value), 2))];
}

function numbered(key: string, values: readonly string[]): readonly string[] {
  if (values.length === 0) return [];
  return [`- **${key}**:`, ...values.map((value, at) => indented(listItem(`${at + 1}.`, value), 2))];
}

function fileLines(task: PlanTask, { titlesNameFiles }: TaskFieldStyle): readonly string[] {
  const { files } = task;
  const [only] = files;
  if (!only || (titlesNameFiles && areFilesOfTitle(task))) return [];
  return files.length === 1 ? line('File', fileText(only)) : list('Files', files.map(fileText));
}

function fileText({ value, action }: PlanFile): string {
  return action === undefined ? `\`${value}\`` : `\`${value}\` (${action.toUpperCase()})`;
}

function signatureLines(signatures: readonly PlanCode[]): readonly string[] {
  const [only] = signatures;
  if (!only) return [];
  if (signatures.length === 1 && only.language === '' && /^[^\s`].*[( ][^`\n]*[^\s`]$/.test(only.code))
    return line('Function Signature', `\`${only.code}\``);
  return ['- **Function Signature**:', ...signatures.map((code) => indented(fence(code), 2))];
}

/** Code between fences that are longer than any in it. */
function fence({ language, code }: PlanCode): string {
  const longest = (code.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${code}\n${mark}`;
}
