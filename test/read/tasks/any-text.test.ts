import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceFile, SourceSpan } from '../../../src/base/source.ts';
import { positionOf } from '../../../src/base/source.ts';
import { readTaskList } from '../../../src/read/tasks-md.ts';

const fragment = fc.constantFrom(
  ...[
    '- ',
    '* [ ] ',
    '- [x] ',
    '- [P] ',
    '1. [~] ',
    '  - [ ] ',
    '    ',
    '\t',
    '> ',
    '## ',
    '### Task 1.',
    '<!-- ',
    '-->',
    '```\n',
  ],
  ...[
    'T001',
    'T002',
    'T003 ',
    '**T004**',
    '[T005]',
    'TXXX',
    'T1-T9',
    '1.1 ',
    'DATA-001 ',
    '`',
    '**',
    '[P] ',
    '[US1+US2]',
    '[',
  ],
  ...[
    'src/a.py',
    'a/{b,c}.py',
    '[x](docs/a.md)',
    '(depends on T001, T003-T999999)',
    '(after ',
    ')',
    ' before ',
    ' → ',
    ' requires ',
  ],
  ...[
    'Phase 1: Setup',
    'Phase 2',
    'Dependencies',
    'Notes',
    'Format',
    '\n## Dependencies\n- ',
    'Files: ',
    'Estimate: 2 h',
    'Depends on: ',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n- [ ] T',
    '\n- [ ] T007 ',
    '\r\n',
    '\r',
    '\uFEFF',
    '\0',
    'é',
    '🎯',
    '\uD800',
    '|',
    '---\n',
    ' words ',
  ],
);
const document = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

test('any text is read: no exception, no box lost, every span within the file', () => {
  fc.assert(
    fc.property(document, (text) => {
      const file: SourceFile = { path: 'tasks.md', text };
      const { value: list, diagnostics } = readTaskList(file);
      const places = [...list.tasks, ...list.phases, ...list.dependencies, ...list.leftOut, ...diagnostics];
      for (const { span } of places) expectWithin(span, file);
      const known = new Set(places.map(({ span }) => positionOf(span).line));
      const lost = list.tasks.length === 0 ? [] : plainBoxes(text).filter((line) => !known.has(line));
      expect(lost, 'lines whose box is neither task nor diagnostic nor left out').toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

function expectWithin({ file, start, end }: SourceSpan, whole: SourceFile): void {
  expect(file).toBe(whole);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(whole.text.length);
}

/** Lines with a box at the margin above which no fence, comment, indented code, dependencies section or heading task begins. */
function plainBoxes(text: string): number[] {
  const lines = text.split(/\r\n?|\n/);
  const stop = lines.findIndex((line) => /```|<!--|^---|^(?: {4}|\t)|dependenc|^#+ .*(?:Task |T|[A-Z]-)\d/i.test(line));
  return (stop < 0 ? lines : lines.slice(0, stop)).flatMap((line, at) =>
    /^[-*+] \[[ xX~P-]\] \S/.test(line) ? [at + 1] : [],
  );
}
