import fc from 'fast-check';
import { lineBelow } from './line-below.ts';
import { taskId } from './task-id.ts';
import { inRow, oneOf, several } from './texts.ts';
import { phrase } from './words.ts';

const title = oneOf(
  'Phase 1: Setup¦Phase 2: Tests First (TDD)¦Phase 3: User Story 1 - Predict (P1) [US1]¦Phase 3.2¦第1阶段：设置¦Tasks¦Work¦' +
    'Dependencies¦Execution Order¦Notes¦Format: `[ID] [P?] Description`¦Parallel Example¦Legend¦Review Checklist¦Summary¦' +
    '依赖关系¦Phase 4: Dependency Injection¦Execution Graph¦Critical Path¦Group 1¦',
);

/** A heading: with number signs, underlined, or in bold. */
export const heading: fc.Arbitrary<string> = fc.oneof(
  inRow(oneOf('# ¦## ¦## ¦## ¦### ¦#### ¦###### ¦##¦   ## '), fc.oneof(title, phrase), oneOf('¦¦ ##')),
  inRow(title, oneOf('\n===¦\n---¦\n-¦\n=  ¦\n- - -')),
  title.map((text) => `**${text}**`),
);

const taskHeading = inRow(
  oneOf('## ¦### ¦### ¦#### ¦#'),
  oneOf('Task ¦Task ¦¦**¦✅ ¦[ ] ¦[x] ¦Task: '),
  taskId,
  oneOf(': ¦ - ¦ — ¦** ¦ ¦ to ¦.'),
  phrase,
  oneOf('¦¦ ✅¦ [P]¦ — DONE¦ [X]¦ (P)¦ #'),
);

/** A heading that is a task, with fields below it. */
export const headingTask: fc.Arbitrary<string> = fc
  .tuple(taskHeading, fc.array(lineBelow, { maxLength: 6 }), oneOf('\n¦\n\n'))
  .map(([line, lines, between]) => [line, ...lines].join(between));

/** A section of one heading and lines below it. */
export const section = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  inRow(heading, oneOf('\n\n¦\n'), several(line, 4));
