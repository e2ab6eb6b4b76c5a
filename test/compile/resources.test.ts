import { expect, test } from 'vitest';
import { convertPlan } from '../../src/compile/convert-plan.ts';
import { listPlan } from '../../src/compile/list-plan.ts';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readPlan } from '../../src/read/plan.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { build, documentsOf } from './rebuild.ts';

const documents = documentsOf('../derive/own-tasks');
const needing =
  (resources: string) =>
  (text: string): string =>
    text.replace(/^.*Assignee.*Data Engineer.*$/m, (line) => `${line}\n**Resources**: ${resources}`);
const same = (text: string): string => text;
const plan = needing('gpu, 2 × test-db')(documents['plan.md'] as string);
const built = build({ ...documents, 'plan.md': plan });

test('what a task of the plan needs stands in tasks.md, and follows the plan', () => {
  expect(built.task('T001')).toContain('\n  - Resources: gpu, 2 × test-db\n');
  const after = built.again(same, { 'plan.md': plan.replace('gpu, 2 × test-db', 'node 2') });
  expect(after.task('T001')).toContain('\n  - Resources: node 2\n');
  expect(built.again(same).text).toBe(built.text);
});

test('what people wrote instead stays', () => {
  const edit = (text: string): string => text.replace('Resources: gpu, 2 × test-db', 'Resources: 3 gpu');
  const after = built.again(edit, { 'plan.md': plan.replace('gpu, 2 × test-db', 'node 2') });
  expect(after.task('T001')).toContain('\n  - Resources: 3 gpu\n');
});

test('what people added to a task that needed nothing stays, and the rest still follows the documents', () => {
  const add = (text: string): string => text.replace('  - Assignee: Data', '  - Resources: gpu\n  - Assignee: Data');
  const after = build(documents).again(add, {
    'plan.md': (text: string): string => text.replace('2 hours', '3 hours'),
  });
  expect(after.task('T001')).toContain('\n  - Resources: gpu\n');
  expect(after.task('T001')).toContain('\n  - Estimate: 3 hours\n');
});

test('a list of things to read stays a note, with its name', () => {
  const lines = '  - Resources:\n    - [a page](docs/page.md)\n    - gpu';
  const add = (text: string): string =>
    text.replace('  - Verification: `uv sync` exits with 0', (line) => `${line}\n${lines}`);
  const { text } = built.again(add).again(same);
  expect(text).toContain(`${lines}\n`);
  expect(text).not.toContain('Resources: gpu\n');
});

test.each(['steps', 'ml-phases', 'components', 'phased-tasks', 'spec-kit'] as const)(
  '%s keeps what tasks need',
  (to) => {
    const file = { path: 'plan.md', text: plan };
    const { text = '' } = convertPlan(readPlan(file).value, to, defaultConfig, {});
    expect(readPlan({ path: 'plan.md', text }).value.tasks.map(({ resources }) => resources)).toContain(
      'gpu, 2 × test-db',
    );
  },
);

test('a plan that is written from a tasks.md says what tasks need', () => {
  const text = '# T\n\n- [ ] T001 Train it in src/train.py\n  - Resources: 2 × gpu\n';
  const { dag } = toDag(linkTasks(readTaskList({ path: 'tasks.md', text }).value, defaultConfig.derived));
  const plan = readPlan({ path: 'plan.md', text: '# Plan: x\n' }).value;
  expect(dag && listPlan(dag, plan).tasks[0]?.resources).toBe('2 × gpu');
});
