import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run, smallContract, smallPlan } from '../cli/sandbox.ts';

const plan = `${smallPlan}\n## Tasks\n\n- [ ] T001 Label the images in data/labels.csv\n  - Skill: annotation\n`;

/** A feature that was built with these settings. */
async function builtWith(settings: string, text = smallPlan) {
  const folder = folderWith({
    'plan.md': text,
    'contracts/scores.yaml': smallContract,
    'tasks-ml.config.yaml': settings,
  });
  const outcome = await run(folder, ['build', '.']);
  expect(outcome.code, outcome.err).toBe(0);
  return { folder, outcome };
}

/** The lines about time in the built file. */
const timesIn = (folder: string): readonly string[] => {
  const below = readFileSync(join(folder, 'tasks.md'), 'utf8').split('## Critical Path\n\n')[1] as string;
  return below.slice(0, below.indexOf('\n\n')).split('\n');
};

const isFresh = async (folder: string): Promise<boolean> => {
  const [build, check] = [await run(folder, ['build', '--check', '.']), await run(folder, ['check', '--json', '.'])];
  expect(check.out.includes('no-hand-edit-drift')).toBe(build.code !== 0);
  return build.code === 0;
};

test('for the team of the settings, behind the time for unlimited workers', async () => {
  const { folder, outcome } = await builtWith('workers: 1\n');
  const { data } = JSON.parse((await run(folder, ['build', '--json', '.'])).out);
  const minutes = data.teamPlan.makespan;
  expect(data.teamPlan).toEqual({ workers: 1, makespan: minutes, lowerBound: minutes });
  // One worker does all tasks one after the other, whatever their order.
  const { data: list } = JSON.parse((await run(folder, ['schedule', '--json', '--runs', '1', '.'])).out);
  const durations: number[] = list.tasks.map(({ duration }: { duration: number }) => duration);
  expect(minutes).toBe(durations.reduce((sum, each) => sum + each, 0));
  const words = expect.stringMatching(/^\*\*With 1 worker\*\*: .*\d h.*, optimal$/);
  expect(timesIn(folder)).toEqual([expect.stringMatching(/^\*\*Makespan\*\*: .* of working time/), words]);
  expect(outcome.out).toMatch(/\nwith 1 worker .*\d h.*, optimal\n/);
});

test('without a team nothing is said of one, and other settings of that kind do not matter', async () => {
  const { folder } = await builtWith('');
  expect(timesIn(folder)).toHaveLength(1);
  writeFileSync(join(folder, 'tasks-ml.config.yaml'), 'calendar: { holidays: [2026-12-25] }\n');
  expect(await isFresh(folder)).toBe(true);
});

test('what was built reads back, is fresh, and states do not change it', async () => {
  const { folder } = await builtWith('workers: 2\n');
  expect(await isFresh(folder)).toBe(true);
  const before = timesIn(folder);
  expect(before).toHaveLength(2);
  await run(folder, ['done', 'T001', '.']);
  await run(folder, ['drop', 'T002', '.']);
  expect((await run(folder, ['check', '--json', '.'])).out).not.toContain('no-hand-edit-drift');
  expect((await run(folder, ['fmt', '--check', '.'])).code).toBe(0);
  await run(folder, ['build', '.']);
  expect(timesIn(folder)).toEqual(before);
});

test('what is done holds a resource in the plan of the team as before', async () => {
  const tasks = ['a', 'b'].map(
    (name) => `### Task 1.${name === 'a' ? 1 : 2}: Train model ${name}

**Assignee**: ml-engineer
**Estimated Time**: 4 hours
**Resources**: gpu
**Files**:
- \`src/${name}.py\` (CREATE)

**Dependencies**: None
**Verification**: \`pytest\` exits with code 0
**Definition of Done**:
- [ ] It trains
`,
  );
  const text = `${smallPlan}\n## Phase 1: Training\n\n${tasks.join('\n')}`;
  const { folder } = await builtWith('resources: { gpu: 1 }\n', text);
  const built = readFileSync(join(folder, 'tasks.md'), 'utf8');
  const ids = [...built.matchAll(/^- \[ \] (T\d+) .*Train model/gm)].map(([, id]) => id as string);
  expect([ids.length, built.match(/Resources: gpu/g)?.length]).toEqual([2, 2]);
  const before = timesIn(folder);
  expect(before[1]).toMatch(/^\*\*With the resources there are\*\*: .*, optimal$/);
  await run(folder, ['done', ids[0] as string, '.']);
  await run(folder, ['build', '.']);
  expect(timesIn(folder)).toEqual(before);
  expect(before[0]?.split(' of ')[0]?.split(': ')[1]).not.toBe(before[1]?.split(': ')[1]?.split(',')[0]);
});

test.each(['workers: 1\n', 'workers: [{ name: ml-engineer, speed: 2 }]\n', 'resources: { gpu: 1 }\n', ''])(
  'two workers were enough for what was built, and with %j it is stale',
  async (settings) => {
    const { folder } = await builtWith('workers: 2\n');
    writeFileSync(join(folder, 'tasks-ml.config.yaml'), settings);
    expect(await isFresh(folder)).toBe(false);
  },
);

test('a team that can never do it is a warning that names the task, and the rest is built', async () => {
  const { folder, outcome } = await builtWith('workers: [{ name: ml-engineer, skills: [python] }]\n', plan);
  expect(outcome.err).toMatch(/plan\.md:\d+.*\n?.*warning.*T\d+ .*annotation/s);
  expect(timesIn(folder)).toHaveLength(1);
  expect(await isFresh(folder)).toBe(true);
});
