import { printable } from '../../base/printable.ts';
import type { Task } from '../../model/task.ts';
import type { ProjectCalendar } from '../../schedule/calendar/project-calendar.ts';
import type { Times } from '../../schedule/critical-path.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';

/** A task or a milestone with its dates, as programs that plan projects want it. */
export interface DatedNode {
  /** Number of the node in the dag. */
  readonly node: number;
  /** As the list names it; `M1` for a milestone. Two tasks may have one. */
  readonly id: string;
  /** One line without anything that steers a terminal or cannot stand in XML: `T012 Write the driver`. */
  readonly name: string;
  /** Absent for a milestone. */
  readonly task?: Task;
  /** Nodes that it waits for, in order; what was begun before they were done waits for nothing. */
  readonly predecessors: readonly number[];
  /** Minutes of working time from the start of the project. */
  readonly start: number;
  readonly finish: number;
  /** `2026-12-01T09:00`. What takes no time is where the work before it ends. */
  readonly startTime: string;
  readonly finishTime: string;
  /** Number of its worker; absent where nobody in particular does it. */
  readonly worker?: number;
  /** For unlimited workers. */
  readonly times: Times;
}

/** A phase with its tasks, in their order. */
export interface DatedPhase {
  /** Never empty. */
  readonly title: string;
  readonly nodes: readonly DatedNode[];
}

/** A schedule with dates. */
export interface DatedPlan {
  readonly title: string;
  readonly calendar: ProjectCalendar;
  /** By number: tasks, then milestones. */
  readonly nodes: readonly DatedNode[];
  /** Those that have tasks. */
  readonly phases: readonly DatedPhase[];
  readonly milestones: readonly DatedNode[];
  /** Names of the workers; empty where there are as many as are of use. */
  readonly workers: readonly string[];
}

/** The schedule of an answer that has a calendar. */
export function datedPlan({ dag, schedule, criticalPath, calendar, team }: ScheduleAnswer): DatedPlan {
  if (!calendar) throw new Error('this format of a schedule needs a calendar');
  const { list, milestones, digraph } = dag;
  const nodes = Array.from({ length: digraph.size }, (_, node): DatedNode => {
    const task = list.tasks[node];
    const milestone = milestones[node - list.tasks.length];
    const before = digraph.in.edges.slice(digraph.in.offsets[node], digraph.in.offsets[node + 1]);
    const start = schedule.start[node] as number;
    const finish = schedule.finish[node] as number;
    const worker = team.kind === 'unlimited' ? -1 : (schedule.worker[node] ?? -1);
    return {
      node,
      id: task?.id ?? milestone?.id ?? '',
      name: lineOf(task ? `${task.id} ${task.title}` : (milestone?.label ?? '')),
      ...(task ? { task } : {}),
      predecessors: [...before]
        .map((edge) => digraph.from[edge] as number)
        .filter((other) => (schedule.finish[other] as number) <= start)
        .sort((a, b) => a - b),
      start,
      finish,
      startTime: calendar.timeOf(start, start === finish),
      finishTime: calendar.timeOf(finish, true),
      ...(worker < 0 ? {} : { worker }),
      times: criticalPath.times[node] as Times,
    };
  });
  const byPhase = new Map<number | undefined, DatedNode[]>();
  for (const one of nodes) {
    const own = byPhase.get(one.task?.phase);
    if (own) own.push(one);
    else byPhase.set(one.task?.phase, [one]);
  }
  return {
    title: lineOf(list.title) || 'Tasks',
    calendar,
    nodes,
    phases: list.phases
      .map(({ title }, at) => ({ title: lineOf(title) || 'Tasks', nodes: byPhase.get(at) ?? [] }))
      .filter((phase) => phase.nodes.length > 0),
    milestones: byPhase.get(undefined) ?? [],
    workers: team.kind === 'unlimited' ? [] : schedule.workers.map(lineOf),
  };
}

/** A text as one line without what steers a terminal or cannot stand in XML. */
export function lineOf(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
