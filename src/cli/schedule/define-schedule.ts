import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Action } from '../define.ts';
import { examples, wholeNumber } from '../define.ts';
import { scheduleFormats } from './schedule-formats.ts';

/** Defines `schedule`. */
export function defineSchedule(program: Command, action: Action, folderHelp: string): void {
  program
    .command('schedule')
    .summary('say how long the work takes, who does what when, and what keeps it from being shorter')
    .description(
      'Schedules the tasks of tasks.md: times, floats and the critical path; a plan for so many workers and resources with the proof of how good it is; how long it may take; what each dependency costs.',
    )
    .argument('[folder]', folderHelp)
    .addOption(new Option('--format <format>', 'what is printed').choices(scheduleFormats).default('table'))
    .option('--output-file <file>', 'write it to a file')
    .option('--workers <number>', 'so many equal workers, whatever the settings say', positive)
    .option('--start <date>', 'first day of the work, 2026-12-01: times get dates')
    .addOption(
      new Option(
        '--effort <effort>',
        'how hard to look for a shorter plan; counts schedules, so that every machine gives the same plan (default: normal)',
      ).choices(['quick', 'normal', 'max']),
    )
    .option('--time-limit <time>', 'stop looking after this time on the clock instead: 2s, 500ms, 1m')
    .option('--seed <number>', 'another seed may give another plan of the same quality', wholeNumber, 1)
    .option(
      '--runs <number>',
      'runs of the simulation that says how long the work may take (default: 10000, fewer for thousands of tasks)',
      positive,
    )
    .option('--curve [number]', 'also the makespan for 1 to so many workers')
    .option('--what-if <change>', 'also the plan with a change; may be given again', collect)
    .option('--replan [old.json]', 'done and begun tasks stay where they are, the rest is planned from now on')
    .option('--now <date>', 'with --replan and --start: the day on which it goes on')
    .option('--compare <old.json>', 'say what is different from an earlier answer as JSON')
    .option('--unnumbered', 'number boxes that have no id, where no task of the file has one')
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples(
        'tasks-ml schedule',
        'tasks-ml schedule --workers 3 specs/001-churn-training',
        'tasks-ml schedule --start 2026-12-01 --format ics --output-file plan.ics',
        'tasks-ml schedule --workers 3 --what-if T012=3d --what-if +worker',
        'tasks-ml schedule --workers 3 --replan --json > plan.json',
      ),
    )
    .action(action(async () => (await import('../commands/schedule.ts')).schedule));
}

function positive(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('A number from 1 on is expected.');
  return number;
}

function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}
