import type { Parsed } from '../../../src/base/diagnostic.ts';
import { compareDiagnostics } from '../../../src/base/diagnostic.ts';
import type { SourceSpan } from '../../../src/base/source.ts';
import { lineStarts, positionOf } from '../../../src/base/source.ts';
import type { Phase, Stamp, Task, TaskList } from '../../../src/model/task.ts';

/**
 * A task list in the words of fixtures/tasks/<scenario>/expected.txt: its title, each phase with its tasks and what
 * stands below them, the stated dependencies (`T003 <- T001,T002`), then all that is no task.
 */
export function showList({ value: list, diagnostics }: Parsed<TaskList>): string {
  const tasks = list.phases.flatMap((phase, at) => [
    showPhase(phase),
    ...list.tasks.filter((task) => task.phase === at).flatMap(showTask),
  ]);
  const rest = [
    ...list.leftOut.map(({ reason, span }) => `left out (${reason}): ${lineOf(span)}`),
    ...[...diagnostics]
      .sort(compareDiagnostics)
      .map(({ severity, code, span }) => `${severity} ${code}: ${lineOf(span)}`),
    ...list.freeSections.map(
      ({ title, text }) => `free section ${title}: ${text.split('\n').join(' / ').replace(/ +/g, ' ')}`,
    ),
    ...(list.stamp ? [showStamp(list.stamp)] : []),
  ];
  const dependencies = list.dependencies.map(({ from, to }) => `${to.join(',')} <- ${from.join(',')}`);
  const parts = [[`title ${list.title}`, ...tasks], dependencies, rest];
  return parts
    .filter(({ length }) => length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function showPhase({ title, category, story }: Phase): string {
  return `# ${title} {${[category, story].filter(Boolean).join(' ')}}`;
}

function showTask({
  id,
  status,
  parallel,
  stories,
  tags,
  title,
  files,
  fields,
  noFile,
  notes,
  parent,
}: Task): string[] {
  const head = [id, status, ...(parallel ? ['P'] : []), ...stories, ...tags.map((tag) => `[${tag}]`)].join(' ');
  const { estimate, assignee, skill, resources, reference, requirements, boundary, verification, doneWhen } = fields;
  return [
    [head, title, ...(files.length > 0 ? [files.map(({ path }) => path).join(', ')] : [])].join(' | '),
    ...(parent ? [`    part of ${parent}`] : []),
    ...(estimate ? [`    estimate ${estimate.minutes} ${estimate.text}`] : []),
    ...(assignee ? [`    assignee ${assignee}`] : []),
    ...(skill ? [`    skill ${skill}`] : []),
    ...(resources ? [`    resources ${resources}`] : []),
    ...(reference ? [`    reference ${reference}`] : []),
    ...(requirements ? [`    requirements ${requirements}`] : []),
    ...(boundary ? [`    boundary ${boundary}`] : []),
    ...verification.map((text) => `    verify ${text}`),
    ...doneWhen.map((text) => `    done when ${text}`),
    ...(noFile ? [`    no file ${noFile}`] : []),
    ...notes.map((text) => `    note ${text}`),
  ];
}

function showStamp({ version, highest, inputs, wording }: Stamp): string {
  const pairs = [...inputs, ...wording].map(([key, value]) => `${key}=${value}`);
  return [`stamp ${version}`, `highest ${highest}`, ...pairs].join(', ');
}

function lineOf(span: SourceSpan): string {
  const { line } = positionOf(span);
  const starts = lineStarts(span.file);
  return span.file.text.slice(starts[line - 1], starts[line]).trim();
}
