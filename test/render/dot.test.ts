import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderDot } from '../../src/render/dot.ts';
import { buildList } from '../build-list.ts';
import { dagOf } from './dag-of.ts';

test('a small graph as DOT', () => {
  const dot = renderDot(
    ...dagOf(`
      # 3.1 Setup
      T001 [x] Say "hello" & go
      T002 [P] Lint
      T003 [P] Test
      # 3.2 Core
      T004 [P] Train =90 < T001
      T005 [-] Split
    `),
  );
  expect(dot).toBe(readFileSync('fixtures/labels/small.dot', 'utf8'));
});

test('no title ends its string', () => {
  const nasty: readonly string[] = JSON.parse(readFileSync('fixtures/labels/nasty.json', 'utf8'));
  const base = buildList(`# 1 A\n${'X x\n'.repeat(nasty.length)}`);
  const tasks = base.tasks.map((task, index) => ({ ...task, id: `T${index}`, title: nasty[index] as string }));
  for (const line of renderDot(...dagOf({ ...base, tasks })).split('\n')) {
    if (line.startsWith('    n'))
      expect(line).toMatch(/^ {4}n\d+ \[label="([^"\\]|\\[\\"n])*",[^"]*("[^"\\]*"[^"]*)*\]$/);
  }
});
