import { formatDuration } from '../../base/duration.ts';
import { nameKey } from '../../base/names.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { type DatedNode, datedPlan, lineOf } from './dated-nodes.ts';

/**
 * A schedule as a calendar (RFC 5545): an event for each task and milestone, in local time without a zone. What a task
 * waits for is said by RELATED-TO (RFC 9253). Two exports of one plan have the same names of events, so that a calendar
 * moves them. An own writer: the libraries for this format read times in the zone of the machine, leave control
 * characters in, or bring a validator along, and what is left for them is to fold lines.
 */
export function scheduleIcs(answer: ScheduleAnswer): string {
  const plan = datedPlan(answer);
  const uids = uidsOf(plan.nodes, plan.title);
  const phases = answer.dag.list.phases;
  const events = plan.nodes.flatMap((one): string[] => {
    const { task, node, predecessors } = one;
    const minutes = one.finish - one.start;
    const description = [
      ...(one.worker === undefined ? [] : [`Worker: ${plan.workers[one.worker]}`]),
      ...(task ? [`Work: ${formatDuration(minutes, answer.workingTime.hoursPerDay)}`] : []),
      answer.floats.critical[node] === 1
        ? 'Critical: yes'
        : `Float: ${formatDuration(answer.floats.total[node] ?? 0, answer.workingTime.hoursPerDay)}`,
      ...(predecessors.length === 0
        ? []
        : [`Waits for: ${predecessors.map((before) => plan.nodes[before]?.id).join(', ')}`]),
    ];
    return [
      'BEGIN:VEVENT',
      `UID:${uids[node]}`,
      // When the event was made is when the project begins: the clock would change the file each time.
      `DTSTAMP:${plan.calendar.firstDay.replaceAll('-', '')}T000000Z`,
      `DTSTART:${icsTime(one.startTime)}`,
      ...(minutes === 0 ? [] : [`DTEND:${icsTime(one.finishTime)}`]),
      `SUMMARY:${escaped(one.name)}`,
      `DESCRIPTION:${escaped(description.join('\n'))}`,
      `CATEGORIES:${escaped(task ? lineOf(phases[task.phase]?.title ?? '') || 'Tasks' : 'Milestones')}`,
      ...predecessors.map((before) => `RELATED-TO;RELTYPE=DEPENDS-ON:${uids[before]}`),
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tasks-ml//schedule//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(plan.title)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Names of events from the ids of the tasks and the title of the list; a second task with an id is told apart. */
function uidsOf(nodes: readonly DatedNode[], title: string): readonly string[] {
  const place = nameKey(title).replaceAll(' ', '-') || 'tasks';
  const used = new Map<string, number>();
  return nodes.map(({ id }) => {
    const name = `${escaped(lineOf(id)).replaceAll(' ', '-')}@${place}`;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${times}.${name}`;
  });
}

/** `20261201T090000` for `2026-12-01T09:00`. */
function icsTime(time: string): string {
  return `${time.replace(/[-:]/g, '')}00`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Breaks a line so that no part is longer than 75 bytes of UTF-8; each further one begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const code = character.codePointAt(0) as number;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (bytes + size > 75) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
