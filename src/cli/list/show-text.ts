import { formatDuration } from '../../base/duration.ts';
import { printable } from '../../base/printable.ts';
import type { NeighbourData, ScheduleData, ShowData } from './show-data.ts';
import { boxOf, statusWords, tagsOf } from './task-words.ts';
import { aroundText } from './tasks-around.ts';

/** What is known of a task, for people: one fact a line, then its neighbours. */
export function showText(data: ShowData, hoursPerDay: number): string {
  const { id, title, file, line, status, ready, phase, story, stories, tags, parallel, files, noFile, fields } = data;
  const { estimate, verification = [], doneWhen = [], ...others } = fields;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['place', `${file}:${line}`],
    ['status', `${statusWords[status]}${ready ? ', ready' : ''}`],
    ['phase', phase],
    ['part of', data.parent],
    ['story', stories.length > 0 ? stories.join(', ') : story],
    ['tags', [...(parallel ? ['[P]'] : []), tagsOf({ stories: [], tags })].filter((text) => text !== '').join(' ')],
    ['files', files.length > 0 ? files.join(', ') : noFile && `none: ${noFile}`],
    ['estimate', estimate?.text],
    ...Object.entries(others),
    ...verification.map((text) => ['verification', text] as const),
    ...doneWhen.map((text) => ['done when', text] as const),
    ['schedule', data.schedule && scheduleText(data.schedule, hoursPerDay)],
  ];
  const given = facts.filter(([, text]) => text);
  const lines = [
    `${id} ${title}`,
    ...given.map(([name, text]) => `  ${name.padEnd(13)}${text}`),
    ...(data.notes.length > 0 ? ['  notes', ...data.notes.map((text) => `    ${text}`)] : []),
    ...(data.predecessors.length > 0 ? ['  waits for'] : ['  waits for nothing']),
    ...[...byExplanation(data.predecessors)].flatMap(([explanation, tasks]) => [
      `    ${explanation}`,
      ...tasks.map((before) => `      ${nameOf(before)}`),
    ]),
    ...(data.successors.length > 0 ? ['  unblocks'] : ['  unblocks nothing']),
    ...data.successors.map((after) => `    ${nameOf(after)}`),
    `  ${aroundText(data)}`,
  ];
  return lines.map((text) => `${printable(text).trimEnd()}\n`).join('');
}

/** A barrier gives many tasks one reason: it is said once. */
function byExplanation(neighbours: readonly NeighbourData[]): ReadonlyMap<string, readonly NeighbourData[]> {
  const groups = new Map<string, NeighbourData[]>();
  for (const neighbour of neighbours) {
    const known = groups.get(neighbour.explanation);
    if (known) known.push(neighbour);
    else groups.set(neighbour.explanation, [neighbour]);
  }
  return groups;
}

function nameOf(neighbour: NeighbourData): string {
  if ('id' in neighbour) return `${boxOf(neighbour)} ${neighbour.id} ${neighbour.title}`;
  return `"${neighbour.title}": ${neighbour.size} tasks, ${neighbour.open} of them open`;
}

function scheduleText(schedule: ScheduleData, hoursPerDay: number): string {
  const [start, finish, length, float] = [
    schedule.earlyStart,
    schedule.earlyFinish,
    schedule.duration,
    schedule.totalFloat,
  ].map((minutes) => formatDuration(minutes, hoursPerDay));
  const takes = `${length}${schedule.assumed ? ' (assumed)' : ''}`;
  return `takes ${takes}, early start ${start}, early finish ${finish}, ${schedule.critical ? 'critical' : `float ${float}`}`;
}
