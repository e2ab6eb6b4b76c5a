import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planNew } from '../../src/cli/commands/plan-new.ts';
import type { Asker } from '../../src/cli/plan/ask.ts';
import { folderWith, run } from './sandbox.ts';

const specification = readFileSync('fixtures/specs/leaf-disease/spec.md', 'utf8');
const place = 'specs/007-leaf-disease';
const files = { [`${place}/spec.md`]: specification };

test('a plan is written beside its specification, with what led to it and what is open', async () => {
  const folder = folderWith(files);
  const { code, out, err } = await run(folder, ['plan', 'new', '--from', `${place}/spec.md`]);
  expect(code).toBe(0);
  expect(out).toBe(`${place}/plan.md: 31 tasks in 5 phases, ml-phases\n`);
  expect(err).toMatch(/^task type: Classification; told by .*"classify each photo" \(line 62\)/);
  const text = readFileSync(join(folder, place, 'plan.md'), 'utf8').split('\n');
  const asked = [...err.matchAll(/^ {2}specs\/007-leaf-disease\/plan\.md:(\d+) (.+)$/gm)];
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBe(text.filter((line) => line.includes('NEEDS CLARIFICATION')).length);
  for (const [, line, question] of asked) expect(text[Number(line) - 1]).toContain(`NEEDS CLARIFICATION: ${question}`);
  expect(err).toContain(`tasks-ml plan check ${place}/plan.md\n      tasks-ml build ${place}\n`);
});

test('what the last lines say works: the plan is checked and built', async () => {
  const folder = folderWith(files);
  await run(folder, ['plan', 'new', '--from', place, '--dialect', 'phased-tasks']);
  const checked = await run(folder, ['plan', 'check', '--strict', '--format', 'json', place]);
  const codes = JSON.parse(checked.out).data.files.flatMap((file: { diagnostics: { code: string }[] }) =>
    file.diagnostics.map(({ code }) => code),
  );
  expect([...new Set(codes)]).toEqual(['no-needs-clarification']);
  expect((await run(folder, ['build', place])).code).toBe(0);
  expect((await run(folder, ['check', '--strict', place])).code).toBe(0);
});

test('a file that is there is left alone unless it is said', async () => {
  const folder = folderWith({ ...files, [`${place}/plan.md`]: 'mine\n' });
  const refused = await run(folder, ['plan', 'new', '--from', place]);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain(`${place}/plan.md is there and is left alone; --force`);
  expect(readFileSync(join(folder, place, 'plan.md'), 'utf8')).toBe('mine\n');
  expect((await run(folder, ['plan', 'new', '--from', place, '--force'])).code).toBe(0);
  expect(readFileSync(join(folder, place, 'plan.md'), 'utf8')).toMatch(/^# ML Implementation Plan: Leaf Disease/);
});

test('a dry run prints the plan and writes nothing', async () => {
  const folder = folderWith(files);
  const { code, out } = await run(folder, ['plan', 'new', '--from', place, '--dry-run', '--dialect', 'components']);
  expect(code).toBe(0);
  expect(out).toMatch(/^# Implementation Plan: Leaf Disease/);
  expect(existsSync(join(folder, place, 'plan.md'))).toBe(false);
});

test('flags go before what is recognised', async () => {
  const folder = folderWith(files);
  const { out, err } = await run(folder, [
    ...['plan', 'new', '--from', place, '--dry-run', '--ticket', 'VINE-7'],
    ...['--title', 'Vines', '--task-type', 'anomaly-detection'],
  ]);
  expect(err).toMatch(/^task type: Anomaly detection, as told/);
  expect(out).toMatch(/^# Backend Implementation Plan: VINE-7 Vines/);
  expect(out).toContain('git checkout -b feature/VINE-7-mlops');
});

test('without a terminal what is missing is named', async () => {
  const folder = folderWith({ 'spec.md': '# Notes\n\nA list of links is shown.\n' });
  const nothing = await run(folder, ['plan', 'new']);
  expect(nothing).toMatchObject({ code: 2, out: '' });
  expect(nothing.err).toContain('say --title and --task-type, or --from');
  expect((await run(folder, ['plan', 'new', '--title', 'Churn'])).err).toContain('say --task-type, or --from');
  expect((await run(folder, ['plan', 'new', '--title', 'Churn', '--task-type', 'guess'])).err).toContain(
    '--task-type guess is not known; name one of: ',
  );
  expect((await run(folder, ['plan', 'new', '--from', 'gone.md'])).err).toContain('gone.md does not exist');
  expect((await run(folder, ['plan', 'new', '--from', 'spec.md', '--out', 'no/plan.md'])).err).toContain(
    'no is no folder',
  );
  const open = await run(folder, ['plan', 'new', '--from', 'spec.md']);
  expect(open.code).toBe(0);
  expect(open.err).toContain('task type: nothing speaks of one; the plan asks');
  expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toContain(
    'NEEDS CLARIFICATION: Which type of machine learning task is this',
  );
});

test('JSON holds the type, the questions and the text of a dry run', async () => {
  const folder = folderWith(files);
  const { out, err } = await run(folder, ['plan', 'new', '--from', place, '--json', '--dry-run']);
  expect(err).toBe('');
  const { kind, data } = JSON.parse(out);
  expect(kind).toBe('plan-new');
  expect(data).toMatchObject({
    file: `${place}/plan.md`,
    written: false,
    dialect: 'ml-phases',
    taskType: 'classification',
  });
  const lines = data.text.split('\n');
  for (const { line } of data.questions) expect(lines[line - 1]).toContain('NEEDS CLARIFICATION');
});

/** Somebody who gives these answers one after another, and breaks off where there is none. */
function answering(answers: readonly string[]): { readonly asker: Asker; readonly asked: string[] } {
  const asked: string[] = [];
  const next = async (question: string): Promise<never> => {
    asked.push(question);
    return answers[asked.length - 1] as never;
  };
  return { asker: { text: next, choose: next }, asked };
}

async function talk(folder: string, options: object, answers: readonly string[]): Promise<[number, string, string[]]> {
  const { asker, asked } = answering(answers);
  let err = '';
  const terminal = { out: () => undefined, talk: (text: string) => (err += text), cwd: folder, env: {} };
  return [await planNew([], options, terminal, asker), err, asked];
}

test('questions on a terminal give a plan', async () => {
  const folder = folderWith({});
  const wanted = 'Estimate the price of a used bicycle from its brand, age and photos of wear.';
  const [code, , asked] = await talk(folder, {}, ['Bicycle prices', wanted, 'regression', 'tabular', 'spec-kit']);
  expect(code).toBe(0);
  expect(asked).toEqual([
    'What is the feature called?',
    'What is it to do, for whom, and how does one see that it works?',
    'Which type of machine learning task is it?',
    'What does the model learn from?',
    'In which planning system?',
  ]);
  const text = readFileSync(join(folder, 'plan.md'), 'utf8');
  expect(text).toContain('# Implementation Plan: Bicycle prices');
  expect(text).toContain(wanted.slice(0, -1));
  expect(text).toContain('**ML Task Type**: Regression');
});

test.each([0, 1, 2, 3, 4])('breaking off at question %i writes nothing', async (count) => {
  const folder = folderWith({});
  const answers = ['Bicycle prices', 'Estimate the price of a used bicycle.', 'regression', 'tabular', 'steps'];
  const [code, err, asked] = await talk(folder, {}, answers.slice(0, count));
  expect([code, asked.length]).toEqual([130, count + 1]);
  expect(err).toBe('tasks-ml: nothing was written\n');
  expect(existsSync(join(folder, 'plan.md'))).toBe(false);
});

test('a clear specification leaves only the planning system to ask; --yes asks nothing', async () => {
  const folder = folderWith(files);
  const from = join(folder, place, 'spec.md');
  expect((await talk(folder, { from }, ['steps']))[2]).toEqual(['In which planning system?']);
  expect((await talk(folder, { from, yes: true, force: true }, []))[2]).toEqual([]);
});

test.each(['SCRUM-10; rm -rf', '../x', '$(id)', '', '-b', 'A'.repeat(65)])(
  'the ticket "%s" is refused: it goes into commands',
  async (ticket) => {
    const folder = folderWith(files);
    const refused = await run(folder, ['plan', 'new', '--from', place, '--dry-run', `--ticket=${ticket}`]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('letters, digits, `-`, `_` and `.`, at most 64 of them, as in SCRUM-10');
  },
);

test('a title cannot reach a command or a path', async () => {
  const folder = folderWith(files);
  const { out } = await run(folder, [
    ...['plan', 'new', '--title', 'Leaf; rm -rf $(id) `x` ../../y', '--task-type', 'classification', '--yes'],
    ...['--dialect', 'steps', '--dry-run'],
  ]);
  for (const [, command] of out.matchAll(/`((?:git|python) [^`]+)`/g)) expect(command).not.toMatch(/[;$]|\.\.\//);
  expect(out).toContain('git checkout -b feature/');
});

test('a plan is no specification', async () => {
  const folder = folderWith(files);
  await run(folder, ['plan', 'new', '--from', place]);
  const refused = await run(folder, ['plan', 'new', '--from', `${place}/plan.md`, '--out', 'other.md']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain(`${place}/plan.md is a plan and no specification; `);
});

test('the example of the documentation gives a plan for classification', async () => {
  const folder = folderWith({
    'specs/001-churn-training/spec.md': readFileSync('specs/001-churn-training/spec.md', 'utf8'),
  });
  const { code, err } = await run(folder, ['plan', 'new', '--from', 'specs/001-churn-training/spec.md', '--dry-run']);
  expect(code).toBe(0);
  expect(err).toMatch(/^task type: Classification; told by .*"churn model" \(line 6\)/);
});
