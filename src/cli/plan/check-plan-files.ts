import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { UsageError } from '../../base/errors.ts';
import { spanOf } from '../../base/source.ts';
import type { CheckedPlan } from '../../compile/check-plan.ts';
import { checkPlan } from '../../compile/check-plan.ts';
import type { PlanDialect } from '../../model/plan.ts';
import { readSpecification } from '../../read/spec.ts';
import type { TextFile } from '../../read/text-file.ts';
import { isThere, readTextFile } from '../../read/text-file.ts';
import type { ConfigFinder } from '../find-config.ts';
import { shownPath } from '../find-feature.ts';
import { optimizeLater } from '../optimize-later.ts';
import type { PlanFilePlace } from './find-plan-files.ts';

/** One plan, checked. */
export interface CheckedPlanFile extends CheckedPlan {
  /** As it is shown to people. */
  readonly file: string;
}

const readingTimes = 4;

/** Checks plans one by one, each with the spec.md beside it. A plan that cannot be read is a UsageError. */
export async function checkPlanFiles(
  places: readonly PlanFilePlace[],
  cwd: string,
  configOf: ConfigFinder,
  asked: { readonly dialect?: PlanDialect; readonly notes: boolean },
): Promise<readonly CheckedPlanFile[]> {
  const files: CheckedPlanFile[] = [];
  for (const { path, shown } of places) {
    const { file, problem } = readTextFile(path, shown);
    if (!file) throw new UsageError(problem);
    // To read a plan takes several times as long as to read as many tasks.
    optimizeLater(readingTimes * file.text.length);
    const folder = dirname(path);
    const beside = specificationIn(folder, cwd);
    const checked = checkPlan({
      ...asked,
      file,
      config: await configOf(folder),
      ...(beside?.file ? { specification: readSpecification(beside.file).value } : {}),
    });
    const unread = beside?.problem === undefined ? [] : [unreadable(folder, cwd, beside.problem)];
    files.push({ ...checked, file: shown, diagnostics: [...unread, ...checked.diagnostics] });
  }
  return files;
}

function specificationIn(folder: string, cwd: string): TextFile | undefined {
  const path = join(folder, 'spec.md');
  return isThere(path) ? readTextFile(path, shownPath(path, cwd), folder) : undefined;
}

function unreadable(folder: string, cwd: string, problem: string): Diagnostic {
  const file = { path: shownPath(join(folder, 'spec.md'), cwd), text: '' };
  return { code: 'unreadable-file', severity: 'error', span: spanOf(file, 0), message: problem };
}
