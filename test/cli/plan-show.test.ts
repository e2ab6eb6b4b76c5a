import { describe, expect, test } from 'vitest';
import { folderWith, run } from './sandbox.ts';

const phased = `# Implementation Plan: Scores

## Phase 1: Foundation

### Task 1.1: Design the schema
**Assignee**: Data Engineer
**Estimated Time**: 2 hours
**Status**: DONE
**Dependencies**: None

### Task 1.2: Write the reader
**Estimated Time**: 1 day
**Dependencies**: Task 1.1

## Phase 2: Serving

### Task 2.1: Serve the scores
**Status**: BLOCKED
**Dependencies**: Task 1.2

## Risks

| Risk | Likelihood | Impact | Mitigation |
|---|---|---|---|
| Late data | M | H | Ask early |

## Notes

Ask the owners. NEEDS CLARIFICATION: which region?
`;

const shown = `Scores (plan.md)
  read as    phased-tasks
  tasks      3: 2 to do, 1 done, 1 blocked
  estimates  2 of 3 tasks, 1 d 2 h in sum
  phases     2

Phase 1: Foundation
  [x] Task 1.1  Design the schema  (2 hours, Data Engineer)
  [ ] Task 1.2  Write the reader  (1 day)  ← Task 1.1

Phase 2: Serving
  [ ] Task 2.1  Serve the scores  (blocked)  ← Task 1.2

Risks
  Late data (likelihood M, impact H): Ask early

Open questions
  plan.md:29 NEEDS CLARIFICATION: which region?

Kept as text
  plan.md:27 Notes (notes)
`;

test('what is understood of a plan', async () => {
  const folder = folderWith({ 'plan.md': phased });
  expect(await run(folder, ['plan', 'show'])).toEqual({ code: 0, out: shown, err: '' });
  const windows = folderWith({ 'plan.md': phased.replaceAll('\n', '\r\n') });
  expect(await run(windows, ['plan', 'show', '.'])).toEqual({ code: 0, out: shown, err: '' });
});

test('in a window titles are cut, and nothing steers the terminal', async () => {
  const title = `Write ${'all of '.repeat(20)}it\u001b[31m`;
  const folder = folderWith({ 'plan.md': phased.replace('Write the reader', title) });
  const { out } = await run(folder, ['plan', 'show', 'plan.md'], {}, 60);
  const line = out.split('\n').find((one) => one.includes('Task 1.2')) as string;
  expect(line).toMatch(/^ {2}\[ \] Task 1\.2 {2}Write all of .*… {2}\(1 day\) {2}← Task 1\.1$/);
  expect(line.length).toBeLessThanOrEqual(60);
  expect((await run(folder, ['plan', 'show', 'plan.md'])).out).not.toContain('\u001b');
});

describe('a text of which little is understood', () => {
  test('is shown as text, with what the reader complains of', async () => {
    const twice = phased.replace('Task 1.2: Write', 'Task 1.1: Write');
    const folder = folderWith({ 'thoughts.md': '# Thoughts\n\nSome words.\n', 'plan.md': twice });
    expect((await run(folder, ['plan', 'show', 'thoughts.md'])).out).toContain(
      '  read as  no planning system; name it with --dialect\n',
    );
    expect((await run(folder, ['plan', 'show', '--dialect', 'steps', 'thoughts.md'])).out).toContain(
      '  read as  steps\n',
    );
    expect((await run(folder, ['plan', 'show'])).out).toMatch(
      /\nNot understood\nplan\.md:11:\d+ warning repeated-task: [\s\S]*\n {4}plan\.md:5:\d+ the first one\n$/,
    );
  });

  test.each([
    ['none.md', 'none.md does not exist'],
    ['.', 'plan.md does not exist'],
  ])('%s is not there', async (path, said) => {
    expect(await run(folderWith({}), ['plan', 'show', path])).toEqual({ code: 2, out: '', err: `tasks-ml: ${said}\n` });
  });
});

test('as JSON: all of the model, with lines in place of spans', async () => {
  const folder = folderWith({ 'plan.md': phased.replace('Task 1.2: Write', 'Task 1.1: Write') });
  const { code, out } = await run(folder, ['plan', 'show', '--json']);
  const { kind, data } = JSON.parse(out);
  expect([code, kind]).toEqual([0, 'plan-show']);
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining(['title', 'attributes', 'phases', 'tasks', 'milestones', 'gates', 'risks', 'sections']),
  );
  expect(data).toMatchObject({
    file: 'plan.md',
    dialects: ['phased-tasks'],
    title: { value: 'Scores', line: 1 },
    tasks: [
      { reference: 'Task 1.1', status: 'done', phase: 0, estimate: { minutes: 120, text: '2 hours' }, line: 5 },
      { reference: 'Task 2.1', blocked: true, dependencies: [{ value: 'Task 1.2', line: 19 }] },
    ],
    risks: [{ risk: 'Late data', likelihood: 'M', line: 25 }],
    clarifications: [{ line: 29 }],
    diagnostics: [{ code: 'repeated-task', line: 11 }],
  });
  expect(out).not.toMatch(/"(?:span|text": "# Implementation)/);
  expect(data.headings.find(({ title }: { title: string }) => title === 'Risks')).toMatchObject({
    role: 'risks',
    level: 2,
  });
});
