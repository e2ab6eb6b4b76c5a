import * as z from 'zod/mini';
import { UsageError } from '../base/errors.ts';
import { formatPlace } from '../base/source.ts';
import type { Config } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { dayPattern, daysProblem, readDays } from './config/days.ts';
import { resourcesProblem } from './config/resources.ts';
import type { SettingProblem } from './config/setting-problem.ts';
import { calendarProblem, readTime, timePattern, usualDayStart } from './config/times.ts';
import { mostWorkers, readWorkers, workersProblem } from './config/workers.ts';
import { readTextFile } from './text-file.ts';
import type { YamlDocument } from './yaml.ts';
import { readYaml } from './yaml.ts';

const minutes = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));
const estimates = z.partial(
  z.strictObject({
    setup: minutes,
    foundational: minutes,
    tests: minutes,
    core: minutes,
    story: minutes,
    integration: minutes,
    performance: minutes,
    polish: minutes,
    convergence: minutes,
    other: minutes,
  }),
);
const level = z.enum(['error', 'warning', 'info', 'off']);
const told = z.describe;
/** A check that says what is wrong and where, for what a schema cannot say. */
const sound = <T>(problemOf: (value: T) => SettingProblem | undefined): z.core.$ZodCheck<T> =>
  z.check((payload) => {
    const problem = problemOf(payload.value);
    if (problem) payload.issues.push({ code: 'custom', input: payload.value, continue: false, ...problem });
  });
const days = z.array(
  z
    .string()
    .check(
      z.regex(dayPattern, 'a day like `2026-12-25`, or a first and a last one: `2026-12-24/2026-12-31`'),
      sound(daysProblem),
    ),
);
const amount = z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000));
const workerCount = z.number().check(z.int(), z.minimum(1), z.maximum(mostWorkers));
const worker = z.extend(
  z.partial(
    z.strictObject({
      skills: z
        .array(z.string().check(z.minLength(1)))
        .check(told('What the worker can do, as the `Skill:` of tasks names it.')),
      speed: z
        .number()
        .check(z.positive(), z.maximum(100), told('Estimated minutes that are worked off in one minute.')),
      count: workerCount.check(told('So many workers alike: `agent 1`, `agent 2` …')),
      absences: days.check(told('Days on which the worker is not there.')),
    }),
  ),
  { name: z.string().check(z.minLength(1), told('As plans name them: a person or a role.')) },
);
const factors = z.tuple([
  z.number().check(z.positive(), z.maximum(1)),
  z.number().check(z.minimum(1), z.maximum(1000)),
]);
const schema = z
  .partial(
    z.strictObject({
      preset: z
        .enum(['recommended', 'strict', 'off'])
        .check(
          told('How bad findings are: errors only for what cannot be read, errors for nearly all, or no rule at all.'),
        ),
      rules: z.record(z.string(), level).check(told('Levels of single rules; they go before the preset.')),
      baseline: z
        .string()
        .check(z.minLength(1), told('File of old findings that are let pass, relative to the folder of this file.')),
      phases: z.enum(['ordered', 'none']).check(told('Whether `build` states the order of the phases.')),
      derived: z
        .partial(
          z.strictObject({
            phase: z.boolean().check(told('A phase waits for the phase before.')),
            order: z.boolean().check(told('A task without [P] waits for the tasks before it.')),
            file: z.boolean().check(told('Two tasks of a phase that touch one file run in their order.')),
            testFirst: z.boolean().check(told('An implementation waits for the tests before it.')),
            subTask: z.boolean().check(told('A task waits for the tasks nested below it.')),
          }),
        )
        .check(told('Dependencies that are derived from a tasks.md which people wrote.')),
      unnumbered: z
        .boolean()
        .check(told('Boxes without an id are tasks, numbered 1, 2 …, where no task of the file has an id.')),
      estimates: estimates.check(told('Minutes that a task takes when the plan does not say, by kind of phase.')),
      workingTime: z
        .partial(
          z.strictObject({
            hoursPerDay: z.number().check(z.positive(), z.maximum(24)),
            daysPerWeek: z.number().check(z.positive(), z.maximum(7)),
            daysPerSprint: z.number().check(z.positive(), z.maximum(366)),
          }),
        )
        .check(told('What `2 days` or `1 sprint` in a plan mean.')),
      workers: z
        .union([workerCount, z.array(worker)])
        .check(
          told(
            'Who works on the plans: how many, or a list of names; use-known-assignee asks for assignees of the list.',
          ),
          sound(workersProblem),
        ),
      resources: z
        .record(z.string(), amount)
        .check(told('How much there is of what tasks share, as their `Resources:` name it.'), sound(resourcesProblem)),
      calendar: z
        .partial(
          z.strictObject({
            dayStart: z
              .string()
              .check(z.regex(timePattern, 'a time of the day like `09:00`'), told('When a working day begins.')),
            holidays: days.check(told('Days on which nobody works.')),
          }),
        )
        .check(told('When the working days of a project are.')),
      spread: z
        .partial(
          z.strictObject({
            stated: factors.check(told('Of an estimate that is stated as one amount.')),
            assumed: factors.check(told('Of an estimate that is assumed.')),
          }),
        )
        .check(told('The shortest and the longest time that work takes, as factors of its estimate.')),
    }),
  )
  .check(sound(calendarProblem));

/** The JSON Schema of a config file, for editors: schemas/config.schema.json. */
export function configSchema(rules: readonly { readonly name: string; readonly description: string }[]): object {
  const { properties = {}, ...rest } = z.toJSONSchema(schema);
  const levels = { type: 'string', enum: ['error', 'warning', 'info', 'off'] };
  const byName = Object.fromEntries(rules.map(({ name, description }) => [name, { ...levels, description }]));
  const { description } = properties['rules'] as { description: string };
  return {
    ...rest,
    title: 'Settings of tasks-ml',
    properties: {
      ...properties,
      rules: { type: 'object', description, properties: byName, additionalProperties: false },
    },
  };
}

/** Reads a tasks-ml.config.yaml. A wrong key or value is a UsageError that points at its line. */
export function readConfig(path: string, shown: string, ruleNames: ReadonlySet<string>): Config {
  const { file, problem } = readTextFile(path, shown);
  if (!file) throw new UsageError(problem);
  const { value: documents, diagnostics } = readYaml(file);
  // A doubled key is only a warning elsewhere; here one of the two settings would be lost.
  const broken = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  if (!documents || broken)
    throw new UsageError(broken ? `${formatPlace(broken.span)} ${broken.message}` : `${shown} is not valid YAML`);
  const [document, second] = documents;
  if (second)
    throw new UsageError(`${formatPlace(second.span)} a config file holds one YAML document; remove the second`);
  if (!document || document.value === null) return defaultConfig;
  const parsed = schema.safeParse(document.value);
  if (!parsed.success) throw new UsageError(sentenceOf(parsed.error.issues[0] as z.core.$ZodIssue, document));
  const given = parsed.data;
  const unknown = Object.keys(given.rules ?? {}).find((name) => !ruleNames.has(name));
  if (unknown !== undefined)
    throw new UsageError(
      `${formatPlace(document.keySpanAt(['rules', unknown]))} there is no rule ${unknown}; \`tasks-ml rules\` lists them all`,
    );
  const workingTime = { ...defaultConfig.workingTime, ...defined(given.workingTime) };
  return {
    phases: given.phases ?? defaultConfig.phases,
    derived: { ...defaultConfig.derived, ...defined(given.derived) },
    unnumbered: given.unnumbered ?? defaultConfig.unnumbered,
    estimates: { ...defaultConfig.estimates, ...defined(given.estimates) },
    workingTime,
    preset: given.preset ?? defaultConfig.preset,
    rules: given.rules ?? defaultConfig.rules,
    ...readWorkers(given.workers),
    resources: given.resources ?? defaultConfig.resources,
    calendar: {
      dayStart: readTime(given.calendar?.dayStart) ?? usualDayStart(workingTime),
      holidays: given.calendar?.holidays?.map(readDays) ?? defaultConfig.calendar.holidays,
    },
    spread: { ...defaultConfig.spread, ...defined(given.spread) },
    ...(given.baseline === undefined ? {} : { baseline: given.baseline }),
  };
}

/** An object without the keys that are `undefined`. */
function defined<T extends object>(value: T | undefined): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function sentenceOf(issue: z.core.$ZodIssue, document: YamlDocument): string {
  const at = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const path = [...at, issue.keys[0] as string];
    return `${formatPlace(document.keySpanAt(path))} \`${path.join('.')}\` is not a setting; see docs/config.md`;
  }
  if (issue.code === 'custom') return `${formatPlace(document.spanAt(at))} ${issue.message}`;
  // Of several ways to give a setting, the one that was tried.
  const tried =
    issue.code === 'invalid_union' &&
    issue.errors.flat().find((one) => one.path.length > 0 || one.code !== 'invalid_type' || one.expected === 'int');
  if (tried) return sentenceOf({ ...tried, path: [...at, ...tried.path] }, document);
  return `${formatPlace(document.spanAt(at))} ${at.length > 0 ? `\`${at.join('.')}\`` : 'the file'} must be ${expectationOf(issue)}`;
}

/** What would have been right, in words. */
function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
  if (issue.code === 'invalid_union') return 'a number, or a list, `- name: …`';
  if (issue.code === 'invalid_format') return issue.message;
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    if (issue.origin === 'array') return 'a list of as many as docs/config.md shows';
    if (issue.origin === 'string') return 'a text that is not empty';
    if (issue.code === 'too_big') return `at most ${issue.maximum}`;
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
  }
  if (issue.code !== 'invalid_type') return 'something else';
  const kinds: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
    object: 'a group of settings, `key: value`',
    record: 'a group of settings, `key: value`',
    array: 'a list, `- …`',
    tuple: 'a list, `- …`',
  };
  return kinds[issue.expected] ?? issue.expected;
}
