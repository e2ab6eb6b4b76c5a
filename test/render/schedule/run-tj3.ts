import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectCalendar } from '../../../src/schedule/calendar/project-calendar.ts';

/** Whether TaskJuggler is installed. */
export function hasTj3(): boolean {
  return spawnSync('tj3', ['--version']).status === 0;
}

/** When a task runs according to TaskJuggler. */
export interface Tj3Row {
  readonly start: string;
  readonly end: string;
}

/** What `tj3` makes of a project: all that it complains of, and the tasks of each report in the order of the project. */
export function runTj3(project: string, ...reports: readonly string[]): { errors: string; rows: readonly Tj3Row[][] } {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-tj3-'));
  try {
    writeFileSync(join(folder, 'plan.tjp'), project);
    const { status, stderr, error } = spawnSync('tj3', ['--silent', 'plan.tjp'], { cwd: folder, encoding: 'utf8' });
    if (error) throw error;
    if (status !== 0) return { errors: stderr || `exit ${status}`, rows: [] };
    const ids = [...project.matchAll(/^ *task (\w+) /gm)].flatMap(([, id = '']) =>
      /^phase_\d+$/.test(id) ? [] : [id],
    );
    const rows = reports.map((name) => {
      const lines = readFileSync(join(folder, `${name}.csv`), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1);
      const byId = new Map(lines.map((line) => [/^"(?:\w+\.)?(\w+)"/.exec(line)?.[1], rowOf(line)]));
      return ids.map((id) => byId.get(id) ?? { start: '', end: '' });
    });
    return { errors: stderr, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(line: string): Tj3Row {
  const [, start = '', end = ''] = line.split(';').map((cell) => cell.replace(/^"|"$/g, ''));
  return { start, end };
}

/** The working minute of a time of TaskJuggler, for which the evening of a day and the next morning are two times. */
export function minuteOfTime(calendar: ProjectCalendar, time: string): number {
  const [day = '', clock = ''] = time.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const first = calendar.minuteOf(day);
  const within = Math.min(Math.max(hours * 60 + minutes - calendar.dayStart, 0), calendar.minutesPerDay);
  return calendar.dayOf(first) === day ? first + within : first;
}
