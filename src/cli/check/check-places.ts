import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { UsageError } from '../../base/errors.ts';
import type { SourceFile } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { Checked, CheckInput } from '../../compile/check-list.ts';
import { checkTaskList, strictly } from '../../compile/check-list.ts';
import type { Unfixed } from '../../edit/fix.ts';
import type { RuleDiagnostic } from '../../lint/rule.ts';
import type { Config } from '../../model/config.ts';
import type { Suppression } from '../../model/suppression.ts';
import type { TaskList } from '../../model/task.ts';
import { readTextFile } from '../../read/text-file.ts';
import type { ConfigFinder } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { shownPath } from '../find-feature.ts';
import { optimizeLater } from '../optimize-later.ts';
import { rebuiltText } from './rebuilt-text.ts';
import { repositoryFinder } from './repository.ts';

/** One tasks.md, checked. */
export interface CheckedFile {
  /** As it is shown to people. */
  readonly file: string;
  readonly place: FeaturePlace;
  readonly list: TaskList;
  readonly config: Config;
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly RuleDiagnostic[];
  /** What was put right, when that was asked for. The findings are those that are left. */
  readonly mended?: Mended;
}

/** A text in which findings were put right. */
export interface Mended {
  readonly before: string;
  readonly after: string;
  /** Number of fixes that were carried out. */
  readonly fixed: number;
  /** Tasks that could not be mended, and why, a line each. */
  readonly left: readonly string[];
}

/** So many features take longer than V8 needs to make up its mind. */
const manyPlaces = 20;

/** Checks features one by one. With `fix` findings are put right; nothing is written. */
export async function checkPlaces(
  places: readonly FeaturePlace[],
  cwd: string,
  configOf: ConfigFinder,
  { fix = false, notes = true }: { readonly fix?: boolean; readonly notes?: boolean } = {},
): Promise<readonly CheckedFile[]> {
  const check = fix ? await mender() : checkTaskList;
  const files: CheckedFile[] = [];
  const repositoryOf = repositoryFinder();
  // Small files are as much work as a large one when they are many.
  if (places.length >= manyPlaces) optimizeLater(Number.POSITIVE_INFINITY);
  for (const place of places) {
    const shown = shownPath(place.tasksFile, cwd);
    const config = await configOf(place.folder);
    const repository = repositoryOf(place.folder);
    const checked = await checkPlace(place, shown, { config, notes, ...(repository ? { repository } : {}) }, check);
    const { context, ...found } = checked;
    files.push({ file: shown, place, list: context.list, config, suppressions: context.suppressions, ...found });
  }
  return files;
}

async function checkPlace(
  { folder, shown, tasksFile }: FeaturePlace,
  name: string,
  around: Pick<CheckInput, 'config' | 'notes' | 'repository'>,
  check: Check,
): Promise<ReturnType<Check>> {
  const { file, problem } = readTextFile(tasksFile, name, folder);
  if (!file) throw new UsageError(problem);
  optimizeLater(file.text.length);
  const inFeature = tasksFile === join(folder, 'tasks.md') && existsSync(join(folder, 'plan.md'));
  if (!inFeature) return withNoTask(check({ ...around, file }));
  const { config } = around;
  // The readers of design documents are loaded only where there are some.
  const { readFeatureWithInputs } = await import('../../compile/read-feature.ts');
  const { value, diagnostics } = readFeatureWithInputs(folder, shown, config);
  const rebuilt = await rebuiltText(file, value, config);
  const checked = check({
    ...around,
    ...value,
    file,
    ...(rebuilt === undefined ? {} : { rebuilt }),
  });
  const complaints = diagnostics.filter(({ severity }) => severity === 'error').map((one) => strictly(one, config));
  return withNoTask({ ...checked, diagnostics: [...complaints, ...checked.diagnostics] });
}

/** Checks one tasks.md, and may put findings right. */
type Check = (input: CheckInput) => Checked & Pick<CheckedFile, 'mended'>;

async function mender(): Promise<Check> {
  const { fixTaskList } = await import('../../compile/fix-list.ts');
  return (input) => {
    const before = input.file.text;
    const { checked, text, fixed, left } = fixTaskList(input);
    return { ...checked, mended: { before, after: text, fixed, left: reasonsOf(left, checked) } };
  };
}

function reasonsOf(left: readonly Unfixed[], { context: { list } }: Checked): readonly string[] {
  const lines = left.flatMap(({ fix, reason }) =>
    fix.kind === 'tick' ? [] : [`${list.tasks[fix.task]?.id ?? 'a task'} is not mended: it ${reason}`],
  );
  return [...new Set(lines)];
}

/** A file without any task is never fine. */
function withNoTask(checked: ReturnType<Check>): ReturnType<Check> {
  const { tasks, file } = checked.context.list;
  const { diagnostics } = checked;
  if (tasks.length > 0 || diagnostics.some(({ severity }) => severity === 'error')) return checked;
  return { ...checked, diagnostics: [noTask(file), ...diagnostics] };
}

function noTask(file: SourceFile): Diagnostic {
  return {
    code: 'no-task',
    severity: 'error',
    span: spanOf(file, 0),
    message: 'there is no task in this file; write tasks as `- [ ] T001 …`',
  };
}
