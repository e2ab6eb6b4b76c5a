import { expect, test } from 'vitest';
import { adoptList } from '../../src/compile/adopt.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { formatTaskList } from '../../src/edit/format.ts';
import { setStatus } from '../../src/edit/set-status.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { readDocuments } from './documents.ts';
import { listOf, textOf } from './laws.ts';
import { build, documentsOf } from './rebuild.ts';

const built = build(documentsOf('rebuild'));
const atEnd = '<!-- tasks-ml-disable-line no-missing-file: comes with T001 in src/b.py -->';
const above = '<!-- tasks-ml-disable-next-line use-file-path: it is a talk -->';
const behindT012 = (text: string): string => text.replace(/^- \[.\] T012 .*$/m, (line) => `${line} ${atEnd}`);
const putAbove =
  (id: string) =>
  (text: string): string =>
    text.replace(new RegExp(`^(?=- \\[.\\] ${id} )`, 'm'), `${above}\n`);

test('a comment at the end of a line stays there when the documents say the same', () => {
  const line = `${built.task('T012')} ${atEnd}`;
  const after = built.again(behindT012);
  expect(after.task('T012')).toBe(line);
  expect(after.compiled.changes).toEqual({ added: [], removed: [], reworded: [] });
  expect(after.again((text) => text).text).toBe(after.text);
});

test('it stays when the wording follows the documents, and makes nothing of the task edited', () => {
  const renamed = { 'plan.md': (text: string) => text.replaceAll('src/', 'source/') };
  const plain = built.again((text) => text, renamed).task('T012');
  expect(built.again(behindT012, renamed).task('T012')).toBe(`${plain} ${atEnd}`);
});

test('it goes with a task whose source is gone', () => {
  const gone = built.again(behindT012, { 'contracts/train.yaml': undefined });
  expect(gone.text).not.toContain(atEnd);
});

test.each(['T001', 'T005', 'T012'])('a comment above %s stays above it', (id) => {
  const after = built.again(putAbove(id)).again((text) => text);
  const lines = after.text.split('\n').filter((line) => line !== '');
  expect(lines[lines.indexOf(above) + 1]).toContain(` ${id} `);
  expect(after.text.split(above)).toHaveLength(2);
});

test('the canonical form leaves both where they are', () => {
  const text = `# Tasks\n\n## Phase 1: Core\n\n- [ ] T001 One in src/a.py\n${above}\n- [ ] T002 Talk ${atEnd}\n`;
  const formatted = formatTaskList(listOf(text));
  expect(formatted).toBe(text);
});

test('the canonical form writes it last', () => {
  const text = `- [ ] T001 One\n* [ ] **T002** Two ${atEnd} (requires T001)\n`;
  expect(formatTaskList(listOf(text))).toBe(`- [ ] T001 One\n- [ ] T002 Two (depends on T001) ${atEnd}\n`);
});

test('a state is set beside it', () => {
  expect(setStatus(listOf(`- [ ] T001 One ${atEnd}\n`), 'T001', 'done')).toBe(`- [x] T001 One ${atEnd}\n`);
  expect(setStatus(listOf(`### T001: One ✅ ${atEnd}\n`), 'T001', 'todo')).toBe(`### T001: One ${atEnd}\n`);
});

test('new numbers are told in it, too', () => {
  const own = '- [ ] T090 Talk (no file: a talk) <!-- tasks-ml-disable-line no-cycle: see T012, T090 -->';
  const put = (text: string): string => text.replace(/^(?=- \[.\] T012 )/m, `${own}\n`);
  const after = built.again(put, {}, true);
  const [, first, second] = /no-cycle: see (T\d+), (T\d+) -->/.exec(after.text) ?? [];
  expect(after.text).toContain(`[ ] ${second} [P] Talk`);
  expect(after.text).toMatch(new RegExp(`^- \\[ \\] ${first} .*components/train/component.py`, 'm'));
});

test('a list that people wrote is taken over with both', () => {
  const { feature, inputs } = readDocuments(documentsOf('rebuild'));
  const text = `# Tasks\n\n## Phase 1: Core\n\n- [ ] T001 One in src/a.py\n${above}\n- [ ] T002 Talk ${atEnd}\n`;
  const { value } = readTaskList({ path: 'tasks.md', text }, { ...defaultConfig, freeText: true });
  const { list: old } = adoptList(value, defaultConfig);
  const adopted = textOf(compileFeature({ feature, inputs, config: defaultConfig, ...(old ? { old } : {}) }));
  expect(adopted).toMatch(
    /^- \[ \] T002 (?:\[P\] )?Talk .*<!-- tasks-ml-disable-line no-missing-file: comes with T001 in/m,
  );
  const lines = adopted.split('\n').filter((line) => line !== '');
  expect(lines[lines.indexOf(above) + 1]).toContain('T002 ');
});
