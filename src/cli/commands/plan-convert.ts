import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseDay } from '../../base/day.ts';
import { UsageError } from '../../base/errors.ts';
import { convertPlan } from '../../compile/convert-plan.ts';
import type { Plan, PlanDialect } from '../../model/plan.ts';
import { readPlan } from '../../read/plan.ts';
import { readTextFile } from '../../read/text-file.ts';
import { diagnosticData, formatEnvelope } from '../../report/json.ts';
import { countDiagnostics, formatDiagnostics } from '../../report/stylish.ts';
import { findConfig } from '../find-config.ts';
import type { Terminal } from '../io.ts';
import { findPlanFile } from '../plan/find-plan-files.ts';
import { writeOutput } from '../write-output.ts';

interface ConvertOptions {
  readonly to: PlanDialect;
  readonly dialect?: PlanDialect;
  readonly out?: string;
  /** First day of the work: `2026-12-01`. */
  readonly start?: string;
  readonly team?: number;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `tasks-ml plan convert`: writes a plan in another dialect; exit 1 when it cannot be scheduled or would lose something. */
export async function planConvert(
  [argument]: readonly string[],
  options: ConvertOptions,
  terminal: Terminal,
): Promise<number> {
  const { path, shown } = findPlanFile(argument, terminal);
  const { file, problem } = readTextFile(path, shown);
  if (!file) throw new UsageError(problem);
  const config = await findConfig(dirname(path), terminal.cwd);
  const { value: plan, diagnostics: reading } = readPlan(file, config.workingTime, options.dialect);
  const start = options.start === undefined ? undefined : dayOf(options.start);
  if (options.team === 0) throw new UsageError('--team 0 can do nothing; name a number from 1 on');
  const { text, diagnostics: converting } = convertPlan(plan, options.to, config, {
    ...(start === undefined ? {} : { start }),
    ...(options.team === undefined ? {} : { team: options.team }),
  });
  const diagnostics = [...reading, ...converting].filter(({ severity }) => severity !== 'info');
  const { out } = options;
  if (text !== undefined && out !== undefined) {
    if (isRegularFile(resolve(terminal.cwd, out)) && !options.force)
      throw new UsageError(`${out} is there; --force writes over it, another name with --out leaves it alone`);
    writeOutput(out, text, terminal.cwd);
  }
  if (options.json)
    terminal.out(
      formatEnvelope('plan-convert', {
        file: shown,
        from: plan.dialects,
        to: options.to,
        ...(text === undefined ? {} : { text }),
        ...(out === undefined || text === undefined ? {} : { written: out }),
        diagnostics: diagnosticData(diagnostics),
      }),
    );
  else {
    terminal.talk(formatDiagnostics(diagnostics));
    if (text === undefined) terminal.talk(`tasks-ml: nothing was written: ${countDiagnostics(diagnostics)}\n`);
    else {
      if (out === undefined) terminal.out(text);
      else terminal.out(`${out}: ${plan.tasks.length} tasks of ${shown} as ${options.to}\n`);
      terminal.talk(scheduleNote(plan, options));
    }
  }
  return text === undefined ? 1 : 0;
}

/** What dates and durations rest on, or why there are none. */
function scheduleNote({ tasks }: Plan, { to, start, team }: ConvertOptions): string {
  const noDates = `${to} has no place for dates; --to components has\n`;
  if (to !== 'components' && to !== 'ml-phases') return start !== undefined || team !== undefined ? noDates : '';
  if (to === 'ml-phases' && start !== undefined) return noDates;
  const assumed = tasks.filter(({ estimate }) => !estimate).length;
  if (assumed === 0) return '';
  return `${assumed} of ${tasks.length} tasks have no estimate: what the schedule says of them is assumed\n`;
}

function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function dayOf(text: string): string {
  if (parseDay(text) === undefined) throw new UsageError(`--start ${text} is no day; write it like 2026-12-01`);
  return text;
}
