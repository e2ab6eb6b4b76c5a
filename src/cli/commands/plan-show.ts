import { dirname } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { PlanDialect } from '../../model/plan.ts';
import { readPlan } from '../../read/plan.ts';
import { readTextFile } from '../../read/text-file.ts';
import { diagnosticData, formatEnvelope } from '../../report/json.ts';
import { formatDiagnostics } from '../../report/stylish.ts';
import { findConfig } from '../find-config.ts';
import type { Terminal } from '../io.ts';
import { findPlanFile } from '../plan/find-plan-files.ts';
import { planData } from '../plan/plan-data.ts';
import { planText } from '../plan/plan-text.ts';

interface PlanShowOptions {
  readonly dialect?: PlanDialect;
  readonly json?: boolean;
}

/** `tasks-ml plan show`: what is understood of a plan, and what is not. */
export async function planShow(
  [argument]: readonly string[],
  { dialect, json = false }: PlanShowOptions,
  terminal: Terminal,
): Promise<number> {
  const { path, shown } = findPlanFile(argument, terminal);
  const { file, problem } = readTextFile(path, shown);
  if (!file) throw new UsageError(problem);
  const { workingTime } = await findConfig(dirname(path), terminal.cwd);
  const { value: plan, diagnostics } = readPlan(file, workingTime, dialect);
  if (json) terminal.out(formatEnvelope('plan-show', { ...planData(plan), diagnostics: diagnosticData(diagnostics) }));
  else {
    terminal.out(planText(plan, workingTime.hoursPerDay, terminal.width));
    if (diagnostics.length > 0) terminal.out(`\nNot understood\n${formatDiagnostics(diagnostics)}`);
  }
  return 0;
}
