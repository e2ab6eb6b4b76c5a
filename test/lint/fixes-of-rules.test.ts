import { expect, test } from 'vitest';
import { checkTaskList } from '../../src/compile/check-list.ts';
import { defaultConfig } from '../../src/model/config.ts';

/** What a rule would put right, or undefined, for each of its findings. */
function fixes(rule: string, lines: readonly string[]): unknown[] {
  const text = ['# Tasks: Churn', '', '## Phase 1: Work', '', ...lines, ''].join('\n');
  const { diagnostics } = checkTaskList({
    file: { path: 'tasks.md', text },
    config: { ...defaultConfig, rules: { [rule]: 'warning' } },
  });
  return diagnostics.filter(({ code }) => code === rule).map(({ fix }) => fix);
}

test('a task is taken out of its own dependencies, but not out of a range', () => {
  const lines = ['- [ ] T001 Write a.py (depends on T001)', '- [ ] T002 Write b.py (depends on T001-T002)'];
  expect(fixes('no-self-dependency', lines)).toEqual([{ kind: 'independent', task: 0, from: 'T001' }, undefined]);
  const sentence = ['- [ ] T001 Write a.py', '', '## Dependencies', '', '- T001 requires T001'];
  expect(fixes('no-self-dependency', sentence)).toEqual([undefined]);
});

test('what follows is taken out, but not out of a range', () => {
  const lines = [
    '- [ ] T001 Write a.py',
    '- [ ] T002 Write b.py (depends on T001)',
    '- [ ] T003 Write c.py (depends on T001, T002)',
    '- [ ] T004 Write d.py (depends on T001-T003)',
  ];
  expect(fixes('no-redundant-dependency', lines)).toEqual([{ kind: 'independent', task: 2, from: 'T001' }]);
});

test('a doubled id is given anew, a doubled task is removed where nothing is lost', () => {
  const first = ['- [ ] T001 Write a.py (depends on T002)', '- [ ] T002 Write b.py', '  - Estimate: 1 h'];
  expect(fixes('no-duplicate-id', [...first, '- [ ] T001 Write c.py'])).toEqual([{ kind: 'new-id', task: 2 }]);
  expect(fixes('no-duplicate-id', [...first, '- [ ] T001 Write a.py'])).toEqual([{ kind: 'remove', task: 2 }]);
  for (const more of [
    ['- [x] T001 Write a.py'],
    ['- [ ] T001 [P] Write a.py'],
    ['- [ ] T001 Write a.py (depends on T003)'],
    ['- [ ] T001 Write a.py', '  - Estimate: 2 h'],
    ['- [ ] T001 Write a.py', '  - and do it well'],
    ['- [ ] T002 Write b.py', '  - Estimate: 2 h'],
  ])
    expect(fixes('no-duplicate-id', [...first, ...more]), more.join()).toEqual([undefined]);
});

test('a doubled task with parts of its own is kept', () => {
  const first = ['- [ ] 1. Write a.py', '  - [ ] 1.1 Write b.py'];
  expect(fixes('no-duplicate-id', [...first, '- [ ] 1. Write a.py'])).toEqual([{ kind: 'remove', task: 2 }]);
  expect(fixes('no-duplicate-id', [...first, '- [ ] 1. Write a.py', '  - [ ] 1.2 Write c.py'])).toEqual([undefined]);
});

test('of two tasks with one file the later one loses [P]', () => {
  const lines = ['- [ ] T001 [P] Write a.py', '- [ ] T002 [P] Write a.py anew'];
  expect(fixes('no-parallel-conflict', lines)).toEqual([{ kind: 'parallel', task: 1, value: false }]);
  expect(fixes('no-parallel-conflict', [...lines, '', '<!-- tasks-ml 1 lines= -->'])).toEqual([undefined]);
});

test('a task that waits for another one of its group loses [P]', () => {
  const lines = ['- [ ] T001 [P] Write a.py (depends on T002)', '- [ ] T002 [P] Write b.py'];
  expect(fixes('no-dependent-parallel', lines)).toEqual([{ kind: 'parallel', task: 0, value: false }]);
});

test('in a built file a missing [P] is set, and one without company is taken away', () => {
  const lines = [
    '- [ ] T001 [P] Write a.py',
    '- [ ] T002 [P] Write b.py (depends on T001)',
    '- [ ] T003 Write c.py (depends on T001)',
  ];
  const built = [...lines, '', '<!-- tasks-ml 1 lines= -->'];
  expect(fixes('use-parallel', built)).toEqual([{ kind: 'parallel', task: 2, value: true }]);
  expect(fixes('no-lonely-parallel', built)).toEqual([{ kind: 'parallel', task: 0, value: false }]);
});

test('in a file that people wrote only they know which [P] was meant', () => {
  const lines = ['- [ ] T001 [P] Write src/a.py', '- [ ] T002 Write src/b.py', '- [ ] T003 [P] Write src/c.py'];
  expect(fixes('use-parallel', lines)).toEqual([undefined]);
  expect(fixes('no-lonely-parallel', lines)).toEqual([undefined, undefined]);
});
