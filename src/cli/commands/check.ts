import { diagnosticData, formatEnvelope } from '../../report/json.ts';
import { countDiagnostics, formatDiagnostics } from '../../report/stylish.ts';
import { checkPlaces } from '../check-places.ts';
import { findConfig } from '../find-config.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import { leftOutData, leftOutText } from '../left-out.ts';

interface CheckOptions {
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly unnumbered?: boolean;
  readonly json?: boolean;
}

/** `tasks-ml check`: exit 0 when there is no error, 1 when there is one; `--strict` makes errors of warnings. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const places = await findTaskFiles(paths, terminal);
  const files = await checkPlaces(places, terminal.cwd, (folder) => findConfig(folder, terminal.cwd, options));
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  if (options.json)
    terminal.out(
      formatEnvelope('check', {
        files: files.map(({ file, context: { list }, diagnostics }) => ({
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
    if (options.verbose) for (const { context } of files) terminal.out(leftOutText(context.list));
    const tasks = files.reduce((sum, { context }) => sum + context.list.tasks.length, 0);
    terminal.talk(
      `${tasks} tasks in ${files.length === 1 ? files[0]?.file : `${files.length} files`}: ${countDiagnostics(shown) || 'nothing to report'}\n`,
    );
  }
  return all.some(({ severity }) => severity === 'error') ? 1 : 0;
}
