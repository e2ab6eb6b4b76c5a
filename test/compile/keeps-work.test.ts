import { expect, test } from 'vitest';
import { build, documentsOf } from './rebuild.ts';

const built = build(documentsOf('rebuild'));
const same = (text: string): string => text;
const slower = (text: string): string => text.replace('under 200 s', 'under 150 s');
const noTrain = { 'contracts/train.yaml': undefined };
const validate =
  'name: validate\ninputs:\n- {name: rows, type: Dataset}\nimplementation: {container: {image: prices/validate}}\n';
const put =
  (before: string, added: string) =>
  (text: string): string =>
    text.replace(before, `${added}${before}`);
const below =
  (id: string, lines: string) =>
  (text: string): string =>
    text.replace(new RegExp(`^- \\[.\\] ${id} .*$`, 'm'), (line) => `${line}\n${lines}`);
const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

test('boxes: done, in progress, dropped', () => {
  const after = built.again((text) =>
    text.replace('[ ] T001', '[x] T001').replace('[ ] T005', '[~] T005').replace('[ ] T020', '[-] T020'),
  );
  expect(after.task('T001')).toMatch(/^- \[x\] T001 Create/);
  expect(after.task('T005')).toMatch(/^- \[~\] T005 \[P\] Component test/);
  expect(after.task('T020')).toMatch(/^- \[-\] T020 \[P\] Write the documentation/);
});

test('a hand-written task with its tags, dependencies, fields, notes and boxes', () => {
  const own = [
    '- [ ] T050 [US7] [GPU] Warm the cache in shared/cache.py (depends on T009)',
    '  - Estimate: 2 hours',
    '  - Assignee: Ann',
    '  - Priority: high',
    '  - [ ] first half',
    '  - [x] second half',
  ].join('\n');
  const after = built.again(put('- [ ] T010', `${own}\n`)).again(same);
  expect(after.task('T050').replace(' [P]', '')).toBe(own);
});

test('edited wording stays, with the path as it was and with another path', () => {
  const edit = (text: string): string =>
    text
      .replace(
        'Implement component train in components/train/component.py',
        'Train in two stages in components/train/component.py',
      )
      .replace('Component test for prepare in tests/components/test_prepare.py', 'Prepare test in checks/prepare.py');
  const after = built.again(edit).again(same);
  expect(after.task('T012')).toBe(
    '- [ ] T012 [P] Train in two stages in components/train/component.py (depends on T007-T009)',
  );
  expect(after.task('T005')).toBe('- [ ] T005 [P] Prepare test in checks/prepare.py');
  expect(after.compiled.changes).toEqual({ added: [], removed: [], reworded: [] });
});

test('a dependency that somebody added stays beside the derived ones, which still follow the documents', () => {
  const after = built
    .again(swap('(depends on T007-T009)', '(depends on T007-T009, T004)'))
    .again(same, { 'contracts/prepare.yaml': (text) => text.replace('name: rows', 'name: lines') });
  expect(after.task('T012')).toContain('components/train/component.py (depends on T004, T007-T009)');
  const withoutEdit = built.again(same, {
    'contracts/prepare.yaml': (text) => text.replace('name: rows', 'name: lines'),
  });
  expect(withoutEdit.task('T012')).toContain('components/train/component.py (depends on T007, T008)');
});

test('sentences under Dependencies stay as they are, and count', () => {
  const own = '- T015 must complete before T016\n- Ask Ann before the cluster is touched';
  const after = built.again(put('\n## Execution Graph', `${own}\n`)).again(same);
  expect(after.text).toContain(`before Polish (T019-T023)\n${own}\n\n## Execution Graph`);
  expect(after.compiled.output?.list.dependencies).toContainEqual(
    expect.objectContaining({ from: ['T015'], to: ['T016'], place: 'section' }),
  );
});

test('a section of notes stays', () => {
  const notes =
    '## Notes\n\nWe meet on Mondays (T012 first).\n\n- [ ] buy milk\n\n### Places\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  expect(built.again(put('\n## Dependencies', `\n${notes}\n`)).again(same).text).toContain(`\n${notes}\n`);
});

test('text between the tasks of a phase stays where it is, and renumbering reaches it', () => {
  const own = '**Checkpoint**: T005 is green.\n\n### By hand\n\n- [ ] call the data owner\n  before noon';
  const below = built.again(put('## Phase 3.3', `${own}\n\n`)).again(same);
  expect(below.text).toMatch(new RegExp(`\\n- \\[ \\] T008 .*\\n\\n${escaped(own)}\\n\\n## Phase 3\\.3`));
  const between = built.again(put('- [ ] T007 ', `\n${own}\n\n`)).again(same);
  expect(between.text).toMatch(new RegExp(`\\n- \\[ \\] T006 .*\\n\\n${escaped(own)}\\n\\n- \\[ \\] T007 `));
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('notes below a task stay: paragraphs, code, nested lists', () => {
  const lines = [
    '',
    '  A paragraph.',
    '',
    '  Another one',
    '  of two lines.',
    '',
    '  ```sh',
    '  make all',
    '',
    '    # (depends on T001)',
    '  ```',
    '',
    '  - a',
    '    - b',
    '      1. c',
  ].join('\n');
  const after = built.again(below('T009', lines)).again(same);
  expect(after.text).toContain(`(depends on T005, T006)\n${lines}\n- [ ] T010`);
});

test('an added assignee stays, and the wording still follows the documents', () => {
  const after = built.again(below('T017', '  - Assignee: Ann'), { 'plan.md': slower });
  expect(after.task('T017')).toBe(
    '- [ ] T017 [P] Benchmark: a training run ends in under 150 s in tests/performance/test_training_run_ends_s.py\n  - Assignee: Ann',
  );
});

test('a phase of their own stays at its place', () => {
  const own =
    '## Phase 3.7: Rollout\n\n- [ ] T040 Tell the support team (no file: a talk)\n- [ ] T041 Switch it on in config/flags.yaml (depends on T040)';
  const after = built.again(put('\n## Dependencies', `\n${own}\n`)).again(same);
  expect(after.text).toContain(`\n${own}\n\n## Dependencies`);
  expect(after.text).toContain('- Polish (T019-T023) before Rollout (T040, T041)\n');
});

test('reordered tasks keep their order', () => {
  const lines = built.text.split('\n').filter((line) => /^- \[ \] T00[56]/.test(line));
  const after = built.again(swap(lines.join('\n'), lines.reverse().join('\n'))).again(same);
  expect(after.text).toContain(lines.join('\n'));
});

test('new documents give new ids behind the highest, also when the highest is gone', () => {
  const after = built.again(same, { 'contracts/validate.yaml': validate });
  expect(after.compiled.changes.added).toEqual(['T024', 'T025', 'T026', 'T027', 'T028']);
  expect(after.task('T026')).toBe(
    '- [ ] T026 [P] Implement component validate in components/validate/component.py (depends on T009, T024, T025)',
  );
  const gone = after.again(same, { 'contracts/validate.yaml': undefined });
  expect(gone.compiled.changes.removed.map(({ id }) => id).sort()).toEqual(['T024', 'T025', 'T026', 'T027', 'T028']);
  const third = gone.again(same, { 'contracts/validate.yaml': validate });
  expect(third.compiled.changes.added).toEqual(['T029', 'T030', 'T031', 'T032', 'T033']);
});

test('without their source, untouched tasks go, and those that were started or edited stay and are reported', () => {
  const edit = (text: string): string =>
    below(
      'T013',
      '  - a note',
    )(
      text
        .replace('[ ] T007', '[x] T007')
        .replace('Input validation test for component train', 'Validate the inputs of train'),
    );
  const { compiled, task } = built.again(edit, noTrain).again(same, noTrain);
  const { compiled: first } = built.again(edit, noTrain);
  expect(first.changes.removed.map(({ id }) => id)).toEqual(['T012', 'T014', 'T015']);
  expect(task('T007')).toContain('[x] T007');
  expect(compiled.changes.removed).toEqual([]);
  expect(
    compiled.diagnostics.filter(({ code }) => code === 'no-source').map(({ message }) => message.split(';')[1]),
  ).toEqual([
    ' it is kept because it was started. Remove the line if it is not wanted',
    ' it is kept because it was edited. Remove the line if it is not wanted',
    ' it is kept because it was edited. Remove the line if it is not wanted',
  ]);
});

test('a new number in the plan rewords the task and keeps its id and its tick', () => {
  const after = built.again(swap('[ ] T017', '[x] T017'), { 'plan.md': slower });
  expect(after.task('T017')).toBe(
    '- [x] T017 [P] Benchmark: a training run ends in under 150 s in tests/performance/test_training_run_ends_s.py',
  );
  expect(after.compiled.changes.reworded.map(({ id }) => id)).toEqual(['T017']);
});

test('a renamed component is another one: new tasks, the started old ones are reported', () => {
  const after = built.again(swap('[ ] T012', '[~] T012'), {
    ...noTrain,
    'contracts/fit.yaml': (documentsOf('rebuild')['contracts/train.yaml'] as string).replace('train', 'fit'),
  });
  expect(after.task('T026')).toBe(
    '- [ ] T026 [P] Implement component fit in components/fit/component.py (depends on T009, T024, T025)',
  );
  expect(after.task('T012')).toBe(
    '- [~] T012 [P] Implement component train in components/train/component.py (depends on T009)',
  );
});

test('renumbering gives T001 … in the order of the file and rewrites every mention', () => {
  const edit = (text: string): string =>
    put(
      '\n## Dependencies',
      '\n## Notes\n\nT050 is hard, T009-T011 too.\n',
    )(
      put(
        '\n## Execution Graph',
        '- T050 before T016\n',
      )(put('- [ ] T002', '- [ ] T050 Ask why, see T009, in docs/why.md\n  - as in T012\n')(text)),
    );
  const after = built.again(edit, {}, true);
  expect([...after.text.matchAll(/^- \[ \] (T\d+)/gm)].map(([, id]) => id)).toEqual(
    Array.from({ length: 24 }, (_, at) => `T${String(at + 1).padStart(3, '0')}`),
  );
  expect(after.task('T002')).toBe('- [ ] T002 [P] Ask why, see T010, in docs/why.md\n  - as in T013');
  expect(after.task('T013')).toContain('(depends on T008-T010)');
  expect(after.text).toContain('\nT002 is hard, T010-T012 too.\n');
  expect(after.text).toContain('\n- T002 before T017\n');
  expect(after.again(same).text).toBe(after.text);
});
