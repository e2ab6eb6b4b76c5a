import { expect, test } from 'vitest';
import { folderWith, run } from './sandbox.ts';

const text = `# Tasks

## Format: \`[ID] Description\`

- **[P]**: can run in parallel
- [ ] T900 How a task looks

## Work

- [ ] T001 Write the reader in src/reader.py
- T002 is only spoken of
- [ ] buy milk

\`\`\`
- [ ] T901 In a fence
\`\`\`

## Dependencies

- See the plan
- T001 somehow T002
`;

test('check --verbose says what is no task and why, and which sentences were not understood', async () => {
  const place = folderWith({ 'tasks.md': text });
  const { code, out } = await run(place, ['check', '--verbose', 'tasks.md']);
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => /left out|info/.test(line))).toEqual([
    'tasks.md:3:4 left out: section "Format: `[ID] Description`" (a legend, 2 items)',
    'tasks.md:6:3 left out: [ ] T900 How a task looks (a legend)',
    'tasks.md:11:3 left out: T002 is only spoken of (an item without a box, where tasks have boxes)',
    'tasks.md:15:1 left out: - [ ] T901 In a fence (in a code block)',
    'tasks.md:18:4 left out: section "Dependencies" (read as sentences about dependencies, 2 items)',
    'tasks.md:12:3 warning no-unread-text: this box has no task id and is left out; give it an id such as `T001`, or remove the box',
    'tasks.md:21:3 info no-unread-text: this sentence was not understood as a dependency; write it as `T002 requires T001` or `Setup (T001-T003) before tests (T004-T006)`',
  ]);
  expect((await run(place, ['check', 'tasks.md'])).out).not.toMatch(/left out:|info/);
});

test('check --json has the dialect and what was left out of each file', async () => {
  const { out } = await run(folderWith({ 'tasks.md': text }), ['check', '--json', 'tasks.md']);
  const [file] = JSON.parse(out).data.files;
  expect(file).toMatchObject({ file: 'tasks.md', tasks: 1, dialect: 'spec-kit' });
  expect(file.leftOut).toEqual([
    { reason: 'legend', line: 3, text: 'section "Format: `[ID] Description`"', items: 2 },
    { reason: 'legend', line: 6, text: '[ ] T900 How a task looks' },
    { reason: 'no box', line: 11, text: 'T002 is only spoken of' },
    { reason: 'fence', line: 15, text: '- [ ] T901 In a fence' },
    { reason: 'dependencies', line: 18, text: 'section "Dependencies"', items: 2 },
  ]);
});

const unnumbered = '# Steps\n\n- [ ] Open the door\n  - [ ] find the key\n- [x] Close the door\n';

test('boxes without ids are numbered on request, by the flag or the config', async () => {
  const place = folderWith({ 'tasks.md': unnumbered });
  const refused = await run(place, ['check', 'tasks.md']);
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('none of the 3 boxes has an id')]);
  expect((await run(place, ['check', '--unnumbered', '--json', 'tasks.md'])).out).toContain('"dialect": "unnumbered"');
  const { data } = JSON.parse((await run(place, ['list', '--unnumbered', '--json', 'tasks.md'])).out);
  expect(data.tasks.map(({ id, title, status }: Record<string, string>) => [id, title, status])).toEqual([
    ['1', 'Open the door', 'todo'],
    ['2', 'Close the door', 'done'],
  ]);
  const asked = folderWith({ 'tasks.md': unnumbered, 'tasks-ml.config.yaml': 'unnumbered: true\n' });
  expect((await run(asked, ['show', '2', 'tasks.md'])).out).toContain('Close the door');
  const numbered = folderWith({ 'tasks.md': `${unnumbered}- [ ] T001 Leave\n` });
  expect((await run(numbered, ['list', '--unnumbered', 'tasks.md'])).out).not.toContain('Open the door');
});
