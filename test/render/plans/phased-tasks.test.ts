import { expect, test } from 'vitest';
import { writePhasedTasks } from '../../../src/render/plans/phased-tasks.ts';
import { planOf, taskOf } from './plan-of.ts';

const graphOf = (text: string): string | undefined => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1];

test('the graph has an arrow only for what no others say', () => {
  const tasks = [
    taskOf('T1', 'Load'),
    taskOf('T2', 'Fit "it" | now', ['T1']),
    taskOf('T3', 'Serve', ['T2', 'T1', 'T9', 'T3']),
    taskOf('T4', 'Alone'),
  ];
  expect(graphOf(writePhasedTasks(planOf({ tasks })))).toBe(
    [
      'graph LR',
      '    T1["Task 1: Load"] --> T2["Task 2: Fit #34;it#34; | now"]',
      '    T2 --> T3["Task 3: Serve"]',
      '    T4["Task 4: Alone"]',
    ].join('\n'),
  );
});

test('ids of its own form stay, and others fill the gaps', () => {
  const tasks = [taskOf('Task 2', 'Load'), taskOf('T7', 'Fit', ['Task 2']), taskOf('Task 2', 'Again')];
  const text = writePhasedTasks(planOf({ dialects: ['phased-tasks'], tasks }));
  expect(text.match(/^### .*/gm)).toEqual(['### Task 2: Load', '### Task 1: Fit', '### Task 3: Again']);
  expect(text).toContain('- **Dependencies**: Task 2\n');
  expect(text).toContain('| Task 1 | T7 |');
});

test('what a text leaves open is closed before the next section', () => {
  const notes = '```sh\n# no heading\nmake';
  const text = writePhasedTasks(planOf({ tasks: [taskOf('T1', 'Load', [], { notes }), taskOf('T2', 'Fit')] }));
  expect(text).toContain('```sh\n# no heading\nmake\n```\n\n### Task 2: Fit');
});

test('words that look like marks are put between backticks, and a # at the end stays', () => {
  const text = writePhasedTasks(planOf({ tasks: [taskOf('T1', 'Write __init__'), taskOf('T2', 'Learn C #')] }));
  expect(text.match(/^### Task.*/gm)).toEqual(['### Task 1: Write `__init__`', '### Task 2: Learn C # #']);
});
