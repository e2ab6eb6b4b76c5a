import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { formatEnvelope } from '../../report/json.ts';
import type { Integration, PlannedFile } from '../init/integration.ts';
import { integrations } from '../init/integrations.ts';
import { listData, listText } from '../init/list-integrations.ts';
import { findProject } from '../init/project.ts';
import type { Terminal } from '../io.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { writeFilesWhole } from '../write-files.ts';

interface InitOptions {
  readonly list?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What became of a file: `pending` is a change of a file that is there, which waits for `--yes`. */
type Outcome = 'created' | 'changed' | 'unchanged' | 'pending';

/** `tasks-ml init`: exit 0, and 1 when a file that is there would be changed and `--yes` was not said. */
export async function init(names: readonly string[], options: InitOptions, terminal: Terminal): Promise<number> {
  const project = findProject(terminal.cwd);
  if (options.list || (names.length === 0 && terminal.isTerminal)) {
    terminal.out(options.json ? formatEnvelope('init', { integrations: listData(project) }) : listText(project));
    return 0;
  }
  if (names.length === 0) throw new UsageError(`say what to write: ${allNames()}; \`--list\` shows what fits here`);
  const chosen = [...new Set(names)].map(integrationNamed);
  // Nothing is written before all was planned.
  const plans = chosen.map((one) => one.plan(project));
  const files = plans.flatMap((plan) => plan.files).map((file) => ({ ...file, outcome: outcomeOf(file, options) }));
  const written = files.filter(({ outcome }) => outcome === 'created' || outcome === 'changed');
  if (!options.dryRun) write(project.root, written);
  const next = plans
    .filter((plan) => plan.files.some((file) => file.after !== file.before))
    .flatMap((plan) => plan.next);
  const pending = files.filter(({ outcome }) => outcome === 'pending');
  if (options.json)
    terminal.out(
      formatEnvelope('init', {
        written: !options.dryRun,
        files: files.map((file) => ({ path: file.path, outcome: file.outcome, diff: diffOf(file) })),
        next: [...new Set(next)],
      }),
    );
  else {
    for (const file of files) {
      if (options.dryRun || file.before !== undefined) terminal.out(diffOf(file));
      terminal.talk(`${file.path} ${said(file.outcome, options.dryRun === true)}\n`);
    }
    if (next.length > 0 && !options.dryRun) terminal.talk(`then: ${[...new Set(next)].join('\n      ')}\n`);
    if (pending.length > 0) terminal.talk('run it again with --yes to make these changes\n');
  }
  return pending.length > 0 ? 1 : 0;
}

function integrationNamed(name: string): Integration {
  const found = integrations.find((one) => one.name === name);
  if (found) return found;
  throw new UsageError(`init knows no ${name}; name some of: ${allNames()}`);
}

function allNames(): string {
  return integrations.map(({ name }) => name).join(', ');
}

function outcomeOf({ before, after }: PlannedFile, { yes, dryRun }: InitOptions): Outcome {
  if (before === after) return 'unchanged';
  if (before === undefined) return 'created';
  return yes || dryRun ? 'changed' : 'pending';
}

function write(root: string, files: readonly PlannedFile[]): void {
  try {
    for (const { path } of files) mkdirSync(dirname(join(root, path)), { recursive: true });
  } catch (error) {
    const { path, code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be made: ${code}`);
  }
  writeFilesWhole(root, new Map(files.map(({ path, after }) => [path, after])));
}

function diffOf({ path, before, after }: PlannedFile): string {
  return unifiedDiff(path, before ?? '', after, []);
}

function said(outcome: Outcome, dry: boolean): string {
  if (outcome === 'unchanged') return 'has it already';
  if (outcome === 'pending') return 'is there and was not changed';
  return `${dry ? 'would be' : 'was'} ${outcome === 'created' ? 'written' : 'changed'}`;
}
