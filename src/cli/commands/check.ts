import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { UsageError } from '../../base/errors.ts';
import type { SourceFile } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { Checked } from '../../compile/check-list.ts';
import { checkTaskList } from '../../compile/check-list.ts';
import type { Config } from '../../model/config.ts';
import type { TaskList } from '../../model/task.ts';
import { readTextFile } from '../../read/text-file.ts';
import { diagnosticData, formatEnvelope } from '../../report/json.ts';
import { countDiagnostics, formatDiagnostics } from '../../report/stylish.ts';
import { findConfig } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { findTaskFiles, shownPath } from '../find-feature.ts';
import type { Terminal } from '../io.ts';
import { leftOutData, leftOutText } from '../left-out.ts';
import { optimizeLater } from '../optimize-later.ts';

interface CheckOptions {
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly unnumbered?: boolean;
  readonly json?: boolean;
}

/** `tasks-ml check`: exit 0 when there is no error, 1 when there is one; with `--strict` warnings count as well. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const files: { file: string; list: TaskList; diagnostics: readonly Diagnostic[] }[] = [];
  for (const place of findTaskFiles(paths, terminal)) {
    const shown = shownPath(place.tasksFile, terminal.cwd);
    const config = await findConfig(place.folder, terminal.cwd, options);
    const { graph, diagnostics } = await checkPlace(place, shown, config);
    const { list } = graph;
    const empty = list.tasks.length === 0 && !diagnostics.some(({ severity }) => severity === 'error');
    files.push({ file: shown, list, diagnostics: empty ? [noTask(list.file), ...diagnostics] : diagnostics });
  }
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  if (options.json)
    terminal.out(
      formatEnvelope('check', {
        files: files.map(({ file, list, diagnostics }) => ({
          file,
          tasks: list.tasks.length,
          dialect: list.dialect,
          leftOut: leftOutData(list),
          diagnostics: diagnosticData(diagnostics),
        })),
      }),
    );
  else {
    const shown = options.verbose ? all : all.filter(({ severity }) => severity !== 'info');
    terminal.out(formatDiagnostics(shown));
    if (options.verbose) for (const { list } of files) terminal.out(leftOutText(list));
    const tasks = files.reduce((sum, { list }) => sum + list.tasks.length, 0);
    terminal.talk(
      `${tasks} tasks in ${files.length === 1 ? files[0]?.file : `${files.length} files`}: ${countDiagnostics(shown) || 'nothing to report'}\n`,
    );
  }
  return all.some(({ severity }) => severity === 'error' || (options.strict && severity === 'warning')) ? 1 : 0;
}

function noTask(file: SourceFile): Diagnostic {
  return {
    code: 'no-task',
    severity: 'error',
    span: spanOf(file, 0),
    message: 'there is no task in this file; write tasks as `- [ ] T001 …`',
  };
}

async function checkPlace({ folder, shown, tasksFile }: FeaturePlace, name: string, config: Config): Promise<Checked> {
  const { file, problem } = readTextFile(tasksFile, name, folder);
  if (!file) throw new UsageError(problem);
  await optimizeLater(file.text.length);
  const inFeature = tasksFile === join(folder, 'tasks.md') && existsSync(join(folder, 'plan.md'));
  if (!inFeature) return checkTaskList({ file, config });
  // The readers of design documents are loaded only where there are some.
  const { readFeatureWithInputs } = await import('../../compile/read-feature.ts');
  const { value, diagnostics } = readFeatureWithInputs(folder, shown, config);
  const checked = checkTaskList({ file, config, feature: value.feature, inputs: value.inputs });
  return {
    ...checked,
    diagnostics: [...diagnostics.filter(({ severity }) => severity === 'error'), ...checked.diagnostics],
  };
}
