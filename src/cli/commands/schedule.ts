import type { Terminal } from '../io.ts';
import { readGraph } from '../read-list.ts';
import { formatAnswer } from '../schedule/format-answer.ts';
import { planInput } from '../schedule/plan-input.ts';
import { unreadNotes } from '../schedule/plan-notes.ts';
import type { ScheduleOptions } from '../schedule/schedule-options.ts';
import { readOptions } from '../schedule/schedule-options.ts';
import { schedulePlans } from '../schedule/schedule-plans.ts';
import { watchForStop } from '../schedule/watch-for-stop.ts';
import { writeOutput } from '../write-output.ts';

/**
 * `tasks-ml schedule`: exit 1 when tasks.md cannot be worked through, 130 when somebody stopped it; what was found by
 * then is printed.
 */
export async function schedule(
  [given]: readonly string[],
  options: ScheduleOptions,
  terminal: Terminal,
): Promise<number> {
  const watch = watchForStop(terminal);
  try {
    const wish = readOptions(given, options, terminal.cwd);
    const { dag, problems, config, unread } = await readGraph(wish.argument, terminal, options);
    if (!dag || problems.length > 0) {
      terminal.talk(`tasks-ml: ${problems[0]}\n`);
      return 1;
    }
    const settings = { config, options, wish, watch };
    const plans = await schedulePlans(planInput(dag, config, options), settings, terminal.cwd, terminal.width);
    if (!plans) {
      terminal.talk('tasks-ml: interrupted before there was a plan\n');
      return 130;
    }
    const text = await formatAnswer(plans.answer, wish.format, plans.extras, terminal.width);
    if (options.outputFile === undefined) terminal.out(text);
    else {
      writeOutput(options.outputFile, text, terminal.cwd);
      terminal.talk(`wrote ${options.outputFile}\n`);
    }
    for (const note of [...unreadNotes(unread, dag.list.file.path), ...plans.notes]) terminal.talk(`${note}\n`);
    return plans.isInterrupted ? 130 : 0;
  } finally {
    watch.end();
  }
}
