import type { DatedNode, DatedPhase, DatedPlan } from '../dated-nodes.ts';
import type { XmlElement } from './elements.ts';

/** What the elements of tasks are made of. */
export interface TaskElementsInput {
  readonly plan: DatedPlan;
  /** By task: its duration is assumed. */
  readonly assumed: readonly boolean[];
  /** Minutes of work within the dates of a node. */
  readonly work: (node: DatedNode) => number;
}

/** Of the task for a node. */
export function taskUid(node: number): number {
  return node + 1;
}

/** A duration in working time: `PT7H30M0S`. */
export function span(minutes: number): string {
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
}

/** A time of a calendar with seconds. */
export function moment(time: string): string {
  return `${time}:00`;
}

/** Not longer than a name may be. */
export function shortened(text: string, length = 512): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Phases with their tasks below them, then milestones; each as the schema orders its parts. */
export function taskElements({ plan, assumed, work }: TaskElementsInput): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const add = (uid: number, content: readonly XmlElement[]): void => {
    elements.push(['Task', [['UID', uid], ['ID', elements.length + 1], ...content]]);
  };
  for (const [at, phase] of plan.phases.entries()) {
    add(taskUid(plan.nodes.length + at), summary(plan, phase, `${at + 1}`));
    for (const [place, one] of phase.nodes.entries()) {
      const number = `${at + 1}.${place + 1}`;
      add(taskUid(one.node), details(plan, one, number, 2, work(one), assumed[one.node] ?? false));
    }
  }
  for (const [at, one] of plan.milestones.entries())
    add(taskUid(one.node), details(plan, one, `${plan.phases.length + at + 1}`, 1, 0, false));
  return elements;
}

function summary({ calendar }: DatedPlan, { title, nodes: own }: DatedPhase, number: string): readonly XmlElement[] {
  const start = own.reduce((first, one) => Math.min(first, one.start), Number.POSITIVE_INFINITY);
  const finish = own.reduce((last, one) => Math.max(last, one.finish), 0);
  const totalFloat = own.reduce((least, { times }) => Math.min(least, times.totalFloat), Number.POSITIVE_INFINITY);
  return [
    ['Name', shortened(title)],
    ['Type', 1],
    ['IsNull', 0],
    ['WBS', number],
    ['OutlineNumber', number],
    ['OutlineLevel', 1],
    ['Priority', 500],
    ['Start', moment(calendar.timeOf(start, start === finish))],
    ['Finish', moment(calendar.timeOf(finish, true))],
    ['Duration', span(finish - start)],
    ['DurationFormat', 5],
    ['EffortDriven', 0],
    ['Estimated', 0],
    ['Milestone', 0],
    ['Summary', 1],
    ['Critical', totalFloat === 0 ? 1 : 0],
  ];
}

function details(
  { calendar, nodes }: DatedPlan,
  { name, task, start, finish, startTime, finishTime, times, predecessors, worker }: DatedNode,
  number: string,
  level: number,
  work: number,
  isAssumed: boolean,
): readonly XmlElement[] {
  const ready = predecessors.reduce((latest, before) => Math.max(latest, nodes[before]?.finish ?? 0), 0);
  const { earlyStart, earlyFinish, lateStart, lateFinish } = times;
  return [
    ['Name', shortened(name)],
    ['Type', 1],
    ['IsNull', 0],
    ['WBS', number],
    ['OutlineNumber', number],
    ['OutlineLevel', level],
    ['Priority', 500],
    ['Start', moment(startTime)],
    ['Finish', moment(finishTime)],
    ['Duration', span(work)],
    ['DurationFormat', isAssumed ? 37 : 5],
    ['Work', span(worker === undefined ? 0 : work)],
    ['EffortDriven', 0],
    ['Estimated', isAssumed ? 1 : 0],
    ['Milestone', finish === start ? 1 : 0],
    ['Summary', 0],
    ['Critical', times.totalFloat === 0 ? 1 : 0],
    ['EarlyStart', moment(calendar.timeOf(earlyStart, earlyStart === earlyFinish))],
    ['EarlyFinish', moment(calendar.timeOf(earlyFinish, true))],
    ['LateStart', moment(calendar.timeOf(lateStart, lateStart === lateFinish))],
    ['LateFinish', moment(calendar.timeOf(lateFinish, true))],
    // In tenths of minutes.
    ['FreeSlack', times.freeFloat * 10],
    ['TotalSlack', times.totalFloat * 10],
    ['PercentComplete', task?.status === 'done' ? 100 : 0],
    // 4: not before its start in this schedule, where what it waits for alone would let it begin sooner.
    ...(start > ready
      ? ([
          ['ConstraintType', 4],
          ['CalendarUID', -1],
          ['ConstraintDate', moment(startTime)],
        ] as const)
      : ([
          ['ConstraintType', 0],
          ['CalendarUID', -1],
        ] as const)),
    ...predecessors.map(
      (before): XmlElement => [
        'PredecessorLink',
        [
          ['PredecessorUID', taskUid(before)],
          ['Type', 1],
          ['CrossProject', 0],
          ['LinkLag', 0],
          ['LagFormat', 7],
        ],
      ],
    ),
  ];
}
