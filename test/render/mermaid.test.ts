import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TaskStatus } from '../../src/model/task.ts';
import { renderMermaid } from '../../src/render/mermaid.ts';
import { buildList } from '../build-list.ts';
import { dagOf } from './dag-of.ts';
import { parseMermaid } from './parse-mermaid.ts';

const nasty: readonly string[] = JSON.parse(readFileSync('fixtures/labels/nasty.json', 'utf8'));

/** What Mermaid counts against its limit. */
const edgesOf = (text: string): number => text.match(/ (-->|~~~) /g)?.length ?? 0;

test('a small graph is drawn as it was meant', () => {
  const { main, parts } = renderMermaid(
    ...dagOf(`
      # 3.1 Setup
      T001 [x] Create the project
      T002 [~] [P] Configure linting @a.toml
      # 3.2 Tests
      T003 [P] Test train in tests/t.py @tests/t.py
      T004 [-] [P] Test split
      T005 [P] Test all
      # 3.3 Core
      T006 [P] Train in src/train.py @src/train.py =900 < T003
      T007 [P] Split it, and say "why" < T003
      T008 Deploy < T006 T007
    `),
  );
  expect(parts).toEqual([]);
  expect(main).toBe(readFileSync('fixtures/labels/small.mmd', 'utf8'));
});

test('twenty tests of a phase share two arrows and stand in rows of five', async () => {
  const tests = Array.from({ length: 20 }, (_, index) => `T${100 + index} [P] Test ${index}`).join('\n');
  const { main } = renderMermaid(...dagOf(`# 1 Setup\nA1 Begin\nA2 Go on\n# 2 Tests\n${tests}\n# 3 Core\nC1 a\nC2 b`));
  const arrows = main.split('\n').filter((line) => line.includes('-->'));
  expect(arrows.map((line) => line.trim())).toEqual(['p1 --> m1', 'p2 --> m2', 'm1 --> p2', 'm2 --> p3']);
  expect(main.match(/~~~/g)).toHaveLength(15);
  await expect(parseMermaid(main)).resolves.toBe('flowchart-v2');
});

test('a task is ready when everything before it is done; a dropped one is passed through', () => {
  const { main } = renderMermaid(
    ...dagOf('stamp\nT001 [x] a\nT002 b < T001\nT003 [-] c < T002\nT004 d < T003\nT005 [-] e < T001\nT006 f < T005'),
  );
  expect(main).toContain('  class T002,T006 ready\n');
  expect(main).toContain('  class T004 todo\n');
});

test('the critical path has no gap where a stated dependency is redundant', () => {
  const { main } = renderMermaid(...dagOf('# 1 A\nT1 a =50\nT2 b =9\nT5 e =9\n# 2 B\nT3 c =50 < T1\nT4 d =9'));
  const links = main.split('\n').filter((line) => line.includes(' --> '));
  const red = (/linkStyle ([\d,]+) /.exec(main)?.[1] ?? '').split(',').map((index) => links[Number(index)]?.trim());
  expect(red).toEqual(['p1 --> m1', 'm1 --> p2']);
  expect(main).toContain('  class T1,T3,m1 critical\n');
});

test('no text of a plan breaks a graph', async () => {
  const text = fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...nasty), { maxLength: 3 }).map((words) => words.join(' ')),
  );
  const state = fc.constantFrom<TaskStatus>('todo', 'done', 'in-progress', 'dropped');
  const task = fc.record({ id: text, title: text, status: state, parallel: fc.boolean(), path: text });
  await fc.assert(
    fc.asyncProperty(fc.array(task, { maxLength: 12 }), text, async (tasks, phase) => {
      const base = buildList(`# 1 A\n${'X x\n'.repeat(tasks.length)}# 2 B\nY y\n`);
      const list = {
        ...base,
        phases: base.phases.map((known) => ({ ...known, title: phase, number: phase })),
        tasks: base.tasks.map((known, index) => {
          const { path, ...given } = tasks[index] ?? { path: 'a' };
          return { ...known, ...given, files: [{ path }] };
        }),
      };
      const { main } = renderMermaid(...dagOf(list));
      expect(main).not.toMatch(/[^\P{Cc}\n]/u);
      await expect(parseMermaid(main)).resolves.toBe('flowchart-v2');
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('beyond the limits there is an overview, and parts that keep to the limits', async () => {
  const phases = Array.from({ length: 4 }, (_, phase) => {
    const tasks = Array.from({ length: 250 }, (_, index) => {
      const id = 1 + phase * 250 + index;
      return `T${id} [P] Write part ${index} of the thing${index % 3 ? ` < T${id - 1} T${Math.max(1, id - 7)}` : ''}`;
    });
    return `# ${phase + 1} Stage\n${tasks.join('\n')}`;
  });
  const { main, parts } = renderMermaid(...dagOf(`${phases.join('\n').replace('< T1 T1', '< T1')}`));
  expect(main).toContain('250 tasks, 0 done');
  expect(parts.length).toBeGreaterThanOrEqual(4);
  for (const { text } of [{ text: main }, ...parts]) {
    expect(edgesOf(text)).toBeLessThanOrEqual(480);
    expect(text.length).toBeLessThanOrEqual(45_000);
    await expect(parseMermaid(text)).resolves.toBe('flowchart-v2');
  }
  const drawn = parts.flatMap(({ text }) => [...text.matchAll(/<b>(T\d+)<\/b>/g)].map((match) => match[1]));
  expect(new Set(drawn).size).toBe(1_000);
  expect(drawn).toHaveLength(1_000);
}, 30_000);

test('a phase that is too large is cut, and an overview that is too large joins phases', async () => {
  const list = Array.from(
    { length: 12 },
    (_, at) => `# ${at + 1} P\nT${2 * at + 1} a\nT${2 * at + 2} b < T${2 * at + 1}`,
  );
  const limits = { edges: 4, characters: 45_000 };
  const { main, parts } = renderMermaid(...dagOf(list.join('\n')), limits);
  expect(edgesOf(main)).toBeLessThanOrEqual(4);
  expect(main).toContain('to Phase 12');
  for (const { text } of parts) expect(edgesOf(text)).toBeLessThanOrEqual(4);

  const chain = Array.from({ length: 12 }, (_, at) => `T${at + 1} a${at ? ` < T${at}` : ''}`).join('\n');
  const cut = renderMermaid(...dagOf(`# 3.3 Core\n${chain}`), limits).parts;
  expect(cut.map(({ title }) => title)).toEqual([1, 2, 3].map((part) => `Phase 3.3: Core (${part} of 3)`));
  expect(cut[1]?.text).toContain('o1["T4"]');
  for (const { text } of cut) await expect(parseMermaid(text)).resolves.toBe('flowchart-v2');
});

test('an empty list makes an empty diagram', async () => {
  const { main, parts } = renderMermaid(...dagOf(''));
  expect(parts).toEqual([]);
  await expect(parseMermaid(main)).resolves.toBe('flowchart-v2');
});
