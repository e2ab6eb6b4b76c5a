import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { SourceFile } from '../../base/source.ts';
import { positionOf } from '../../base/source.ts';
import type { NewPlanInput } from '../../compile/new-plan.ts';
import { isPlanFile, newPlan, typesOf } from '../../compile/new-plan.ts';
import type { TaskTypeId } from '../../knowledge/task-type.ts';
import { taskTypes } from '../../knowledge/task-types.ts';
import type { PlanDialect } from '../../model/plan.ts';
import { isThere, readTextFile } from '../../read/text-file.ts';
import { formatEnvelope } from '../../report/json.ts';
import { findConfig } from '../find-config.ts';
import { isFolder, shownPath } from '../find-feature.ts';
import type { Terminal } from '../io.ts';
import type { Asker } from '../plan/ask.ts';
import { askData, askDescription, askDialect, askTaskType } from '../plan/ask-plan.ts';
import { terminalAsker } from '../plan/ask-terminal.ts';
import { nextText, typeText, writtenText } from '../plan/new-plan-text.ts';
import { writeFilesWhole } from '../write-files.ts';

interface NewOptions {
  readonly from?: string;
  readonly dialect?: PlanDialect;
  readonly taskType?: string;
  readonly title?: string;
  readonly ticket?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Somebody broke off at a question: nothing is written. */
const brokenOff = 130;

/** `tasks-ml plan new`: writes a filled plan; exit 130 when somebody breaks off at a question. */
export async function planNew(
  _given: readonly string[],
  options: NewOptions,
  terminal: Terminal,
  asker: Asker | undefined = terminalAsker(terminal),
): Promise<number> {
  const ask = options.yes || options.json ? undefined : asker;
  if (options.ticket !== undefined) checkTicket(options.ticket);
  const told = options.taskType === undefined ? undefined : typeNamed(options.taskType);
  const path = options.from === undefined ? undefined : specificationAt(options.from, terminal.cwd);
  // Whoever has answered questions must not learn then that the plan cannot be written.
  const target = targetOf(path, options, terminal.cwd);
  const specification = path === undefined ? await described(options, ask) : readSpecification(path, terminal.cwd);
  if (specification === undefined) return stopped(terminal);
  const types = typesOf(specification);
  let type = told ?? types.candidates[0]?.type;
  let data: NewPlanInput['data'];
  if (ask && told === undefined && !types.clear) {
    const answer = await askTaskType(ask, types);
    if (answer === undefined) return stopped(terminal);
    type = answer === 'unknown' ? undefined : answer;
  } else if (!ask && type === undefined && path === undefined) throw missing(['--task-type']);
  if (ask && path === undefined && type && type !== 'time-series' && type !== 'recommendation') {
    data = await askData(ask);
    if (data === undefined) return stopped(terminal);
  }
  const usual: PlanDialect = options.ticket === undefined ? 'ml-phases' : 'steps';
  const dialect = options.dialect ?? (ask ? await askDialect(ask, usual) : usual);
  if (dialect === undefined) return stopped(terminal);
  const folder = dirname(target);
  const made = newPlan({
    specification,
    dialect,
    config: await findConfig(folder, terminal.cwd),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...featureOf(path),
    taskType: type ?? 'unknown',
    ...(data ? { data } : {}),
    ...(options.ticket === undefined ? {} : { ticket: options.ticket }),
  });
  if (!options.dryRun) writeFilesWhole(folder, new Map([[basename(target), made.text]]));
  const shown = shownPath(target, terminal.cwd);
  if (options.json) {
    terminal.out(
      formatEnvelope('plan-new', {
        file: shown,
        written: !options.dryRun,
        dialect,
        taskType: made.type ?? null,
        candidates: types.candidates,
        tasks: made.content.tasks.length,
        questions: made.questions.map(({ value, span }) => ({ line: positionOf(span).line, question: value })),
        ...(options.dryRun ? { text: made.text } : {}),
      }),
    );
    return 0;
  }
  terminal.talk(typeText(types, made.type, told !== undefined));
  terminal.out(options.dryRun ? made.text : writtenText(shown, made, dialect));
  if (!options.dryRun) terminal.talk(nextText(shown, shownPath(folder, terminal.cwd), made, path !== undefined));
  return 0;
}

/** The name of the feature folder that a specification stands in; other folders say nothing of the feature. */
function featureOf(path: string | undefined): { readonly feature?: string } {
  const folder = basename(dirname(path ?? ''));
  const isFeature = /^[A-Za-z]?\d+-/.test(folder) || basename(dirname(dirname(path ?? ''))) === 'specs';
  return path !== undefined && isFeature ? { feature: folder } : {};
}

function stopped(terminal: Terminal): number {
  terminal.talk('tasks-ml: nothing was written\n');
  return brokenOff;
}

function typeNamed(name: string): TaskTypeId {
  const found = taskTypes().find(({ id }) => id === name);
  if (found) return found.id;
  throw new UsageError(
    `--task-type ${name} is not known; name one of: ${taskTypes()
      .map(({ id }) => id)
      .join(', ')}`,
  );
}

function missing(flags: readonly string[]): UsageError {
  return new UsageError(
    `nobody can be asked here; say ${flags.join(' and ')}, or --from with a specification to start the plan from`,
  );
}

/** The specification as it was named: a file, or a feature folder with spec.md in it. */
function specificationAt(from: string, cwd: string): string {
  const given = resolve(cwd, from);
  return isFolder(given) ? join(given, 'spec.md') : given;
}

function readSpecification(path: string, cwd: string): SourceFile {
  const { file, problem } = readTextFile(path, shownPath(path, cwd));
  if (!file) throw new UsageError(problem);
  if (file.text.trim() === '') throw new UsageError(`${file.path} is empty; write the specification first`);
  if (isPlanFile(file))
    throw new UsageError(
      `${file.path} is a plan and no specification; name the specification, or bring the plan into another system with tasks-ml plan convert`,
    );
  return file;
}

const ticketId = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9])){0,63}$/;

/** A ticket stands in commands of git: whatever else a shell or git could read there is refused. */
function checkTicket(ticket: string): void {
  if (ticketId.test(ticket)) return;
  throw new UsageError(
    `--ticket ${JSON.stringify(ticket.slice(0, 80))} cannot name a branch; use letters, digits, \`-\`, \`_\` and \`.\`, at most 64 of them, as in SCRUM-10`,
  );
}

/** A specification of a few words: by flags, or by questions; undefined when somebody breaks off. */
async function described({ title, taskType }: NewOptions, ask: Asker | undefined): Promise<SourceFile | undefined> {
  if (!ask && title === undefined) throw missing(['--title', ...(taskType === undefined ? ['--task-type'] : [])]);
  const text = ask ? await askDescription(ask, title) : `# ${title}\n`;
  return text === undefined ? undefined : { path: '', text };
}

/** The file to write: the one that was named, else plan.md beside the specification, or here. */
function targetOf(path: string | undefined, { out, force, dryRun }: NewOptions, cwd: string): string {
  const named = out === undefined ? join(path === undefined ? cwd : dirname(path), 'plan.md') : resolve(cwd, out);
  const target = isFolder(named) ? join(named, 'plan.md') : named;
  const shown = shownPath(target, cwd);
  if (dryRun) return target;
  if (target === path) throw new UsageError(`${shown} is the specification; name another file with --out`);
  if (!isFolder(dirname(target)))
    throw new UsageError(
      `${shownPath(dirname(target), cwd)} is no folder; make it first, or name another file with --out`,
    );
  if (isThere(target) && !force)
    throw new UsageError(`${shown} is there and is left alone; --force writes over it, --out writes to another file`);
  return target;
}
