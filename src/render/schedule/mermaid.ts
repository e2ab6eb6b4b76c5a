import type { ScheduleData, ScheduledTaskData } from '../../model/schedule-data.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { escapeLabel, plainText } from '../mermaid-label.ts';
import { columns, cutText } from '../text-columns.ts';
import type { GanttAxis } from './gantt-axis.ts';
import { ganttAxis } from './gantt-axis.ts';
import { scheduleData } from './schedule-data.ts';
import { proofWords, teamWords } from './schedule-words.ts';
import { shortTime } from './short-time.ts';

/** Columns of the name of a section, for it stands beside the bars, and of a task, for it may stand behind its bar. */
const longestSection = 18;
const longestName = 44;
/** Pixels: the default font of a Gantt chart in bold. */
const pixelsPerColumn = 7;

/** A row of the chart: its name, what Mermaid shows of its state, and where it lies. */
interface Row {
  readonly name: string;
  readonly tags: readonly string[];
  readonly place: string;
}

/**
 * A schedule as a Mermaid Gantt chart: a section for each worker, or for each phase where there are as many workers as are of
 * use; critical tasks, those done and those in progress stand out; tasks without length and milestones are diamonds. Where no
 * dates were asked for it counts hours, or days of work. Text that Mermaid 10.9 to 12 show as it is written.
 */
export function scheduleMermaid(answer: ScheduleAnswer): string {
  const data = scheduleData(answer);
  const axis = ganttAxis(data, answer.calendar);
  const sections = [...sectionsOf(data, axis), ...milestoneSection(data, axis)];
  const widest = sections.reduce((most, [name]) => Math.max(most, columns(name)), 0);
  const length = `${shortTime(data.makespan, data.hoursPerDay)} ${teamWords(data)}, ${proofWords(data)}`;
  let count = 0;
  return [
    '---',
    'config:',
    '  gantt:',
    `    leftPadding: ${Math.max(75, widest * pixelsPerColumn + 30)}`,
    '---',
    'gantt',
    `  title ${ganttText(`${cutText(plainText(data.title), 60)}: ${length}`)}`,
    '  dateFormat YYYY-MM-DDTHH:mm',
    `  axisFormat ${axis.format}`,
    ...(answer.calendar ? [] : ['  todayMarker off']),
    ...(axis.interval === undefined ? [] : [`  tickInterval ${axis.interval}`]),
    ...sections.flatMap(([name, rows]) => [
      `  section ${ganttText(name)}`,
      ...rows.map((row) => `    ${row.name} :${[...row.tags, `t${++count}`, row.place].join(', ')}`),
    ]),
    '',
  ].join('\n');
}

function sectionsOf(data: ScheduleData, axis: GanttAxis): readonly (readonly [string, readonly Row[]])[] {
  const byPhase = data.team.count === null;
  const groups = new Map<string, ScheduledTaskData[]>(byPhase ? [] : data.workers.map(({ name }) => [name, []]));
  for (const task of data.tasks) {
    const group = byPhase ? (task.phase ?? 'Tasks') : (task.worker ?? 'nobody');
    const known = groups.get(group);
    if (known) known.push(task);
    else groups.set(group, [task]);
  }
  return [...groups]
    .filter(([, tasks]) => tasks.length > 0)
    .map(([group, tasks]) => [sectionName(group), tasks.sort((a, b) => a.start - b.start).map(rowOf)]);

  function rowOf(task: ScheduledTaskData): Row {
    const { id, title, status, planCritical, start, finish } = task;
    const state = status === 'done' || status === 'dropped' ? ['done'] : status === 'in-progress' ? ['active'] : [];
    const isPoint = finish === start;
    return {
      name: rowName(`${id} ${title.replace(/`/g, '')}`),
      tags: [...(planCritical ? ['crit'] : []), ...state, ...(isPoint ? ['milestone'] : [])],
      place: axis.place(start, finish),
    };
  }
}

function milestoneSection(
  { milestones }: ScheduleData,
  axis: GanttAxis,
): readonly (readonly [string, readonly Row[]])[] {
  const rows = [...milestones]
    .sort((a, b) => a.at - b.at)
    .map(({ id, title, at }) => ({ name: rowName(`${id} ${title}`), tags: ['milestone'], place: axis.place(at, at) }));
  return rows.length === 0 ? [] : [['Milestones', rows]];
}

/** `Phase 3.2: Tests First (TDD)` as `3.2 Tests First`. */
function sectionName(name: string): string {
  const short = plainText(name).replace(/^phase\s+(\S+?)\s*[:.–—-]\s*/i, '$1 ');
  return cutText(short, longestSection) || 'Tasks';
}

/** A chart is drawn as plain text, in which the marks that keep formulas and icons out of other labels would be seen. */
function ganttText(text: string): string {
  return escapeLabel(text).replaceAll('<b></b>', '');
}

/** A word that Mermaid would take for a statement gets another one in front. */
function rowName(text: string): string {
  const name = cutText(plainText(text), longestName) || 'Task';
  const isStatement =
    /^(?:gantt|title|section|click|call|href|dateformat|axisformat|tickinterval|todaymarker|weekday|weekend|excludes|includes|inclusiveenddates|topaxis|acctitle|accdescr|%%)/i;
  return ganttText(isStatement.test(name) ? `Task ${name}` : name);
}
