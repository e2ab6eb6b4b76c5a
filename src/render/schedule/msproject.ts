import { absencesOf } from '../../schedule/calendar/absences-of.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { type DatedNode, datedPlan, lineOf } from './dated-nodes.ts';
import { calendarElements, clock, projectCalendarUid } from './msproject/calendars.ts';
import { type XmlElement, xmlDocument } from './msproject/elements.ts';
import { moment, shortened, span, taskElements, taskUid } from './msproject/tasks.ts';

/**
 * A schedule as a project of Microsoft Project, in the order that its schema asks for (Project XML Data Interchange Schema,
 * 2007): phases are summary tasks, holidays and absences are exceptions of calendars, workers are resources. Critical tasks
 * and slack are those for unlimited workers.
 */
export function scheduleMsproject(answer: ScheduleAnswer): string {
  const plan = datedPlan(answer);
  const { calendar, workers, nodes, title } = plan;
  const { team, schedule, durations } = answer;
  const known = team.kind === 'named' ? team.workers : [];
  const away = absencesOf(known, calendar);
  const byName = new Map(known.map((worker) => [lineOf(worker.name), worker]));
  /** Minutes from the start to the finish of a task without the absences of its worker. */
  const work = ({ start, finish, worker }: DatedNode): number => {
    const pauses = worker === undefined ? [] : (away.get(schedule.workers[worker] ?? '') ?? []);
    return pauses.reduce(
      (left, pause) => left - Math.max(0, Math.min(finish, pause.end) - Math.max(start, pause.start)),
      finish - start,
    );
  };
  const { dayStart, minutesPerDay, daysPerWeek } = calendar;
  const last = nodes.reduce((latest, { finish }) => Math.max(latest, finish), 0);
  return xmlDocument('Project', 'http://schemas.microsoft.com/project', [
    ['SaveVersion', 14],
    ['Name', shortened(title, 255)],
    ['Title', shortened(title)],
    ['ScheduleFromStart', 1],
    ['StartDate', moment(calendar.timeOf(0))],
    ['FinishDate', moment(calendar.timeOf(last, true))],
    ['CurrencyCode', 'USD'],
    ['CalendarUID', projectCalendarUid],
    ['DefaultStartTime', clock(dayStart)],
    ['DefaultFinishTime', clock(dayStart + minutesPerDay)],
    ['MinutesPerDay', minutesPerDay],
    ['MinutesPerWeek', minutesPerDay * daysPerWeek],
    ['DaysPerMonth', daysPerWeek * 4],
    ['DefaultTaskType', 1],
    ['DurationFormat', 5],
    ['HonorConstraints', 1],
    ['NewTasksEffortDriven', 0],
    ['WeekStartDay', 1],
    ['CurrentDate', moment(calendar.timeOf(0))],
    [
      'Calendars',
      calendarElements(
        calendar,
        workers.map((name) => shortened(name)),
        (at) => byName.get(workers[at] ?? '')?.absences ?? [],
      ),
    ],
    ...collection('Tasks', taskElements({ plan, assumed: durations.assumed, work })),
    ...collection('Resources', workers.map(resource)),
    ...collection(
      'Assignments',
      nodes.filter(({ worker }) => worker !== undefined).map((node, at) => assignment(node, at, work(node))),
    ),
  ]);
}

/** The schema wants no empty ones. */
function collection(name: string, items: readonly XmlElement[]): readonly XmlElement[] {
  return items.length === 0 ? [] : [[name, items]];
}

function resource(name: string, at: number): XmlElement {
  return [
    'Resource',
    [
      ['UID', at + 1],
      ['ID', at + 1],
      ['Name', shortened(name)],
      ['Type', 1],
      ['IsNull', 0],
      ['MaxUnits', 1],
      ['CalendarUID', projectCalendarUid + 1 + at],
    ],
  ];
}

function assignment({ node, worker = 0, startTime, finishTime }: DatedNode, at: number, work: number): XmlElement {
  return [
    'Assignment',
    [
      ['UID', at + 1],
      ['TaskUID', taskUid(node)],
      ['ResourceUID', worker + 1],
      ['Finish', moment(finishTime)],
      ['Start', moment(startTime)],
      ['Units', 1],
      ['Work', span(work)],
    ],
  ];
}
