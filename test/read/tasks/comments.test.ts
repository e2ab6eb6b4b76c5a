import { expect, test } from 'vitest';
import { positionOf } from '../../../src/base/source.ts';
import { readingOf } from './reading.ts';

const comment = '<!-- tasks-ml-disable-line use-file-path: see docs/why.md, after T001 -->';

test.each([
  `- [ ] T002 [P] Write it in src/a.py (depends on T001) ${comment}`,
  `- [ ] **T002**: [P] Write it in src/a.py (depends on T001)${comment}`,
  `- [ ] T002 [P] Write it ${comment}\n  in src/a.py (depends on T001)`,
])('a comment belongs neither to the title nor to the files: %j', (line) => {
  const { tasks, dependencies } = readingOf(`- [ ] T001 One\n${line}\n`).list;
  expect(tasks[1]).toMatchObject({
    id: 'T002',
    title: 'Write it in src/a.py',
    parallel: true,
    files: [{ path: 'src/a.py' }],
    comment,
  });
  expect(dependencies.map(({ from, to }) => [from, to])).toEqual([[['T001'], ['T002']]]);
});

test('a heading and its state', () => {
  const [task] = readingOf(`### T001: Open it ✅ ${comment}\n`).list.tasks;
  expect(task).toMatchObject({ title: 'Open it', status: 'done', comment });
  expect(task?.mark && positionOf(task.mark).column).toBe(19);
});

test('what stands between backticks is spoken of', () => {
  const [task] = readingOf('- [ ] T001 Explain `<!-- tasks-ml-disable-line -->` in docs/a.md\n').list.tasks;
  expect(task?.title).toContain('<!-- tasks-ml-disable-line -->');
  expect(task?.comment).toBeUndefined();
});

test('a comment between two tasks leaves list and phases as they are', () => {
  const plain = '# T\n\n## Phase 1: A\n\n- [ ] T001 One\n- [ ] T002 Two\n\n## Phase 2: B\n\n- [ ] T003 Three\n';
  const above = plain.replace(
    '- [ ] T002',
    '<!-- tasks-ml-disable-next-line use-file-path: - [ ] a talk -->\n- [ ] T002',
  );
  const said = (text: string): unknown =>
    readingOf(text).list.tasks.map(({ span, ...rest }) => ({ ...rest, notes: rest.notes }));
  expect(said(above)).toEqual(said(plain));
  const { list } = readingOf(above);
  expect(list.phases.map(({ title }) => title)).toEqual(['Phase 1: A', 'Phase 2: B']);
});
