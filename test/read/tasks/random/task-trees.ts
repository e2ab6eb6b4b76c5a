import fc from 'fast-check';
import { lineBelow } from './line-below.ts';
import { taskIds } from './task-id.ts';
import { taskItem } from './task-item.ts';
import { indented, oneOf, several } from './texts.ts';
import { phrase } from './words.ts';

const below = fc.tuple(oneOf('  ¦  ¦   ¦    ¦\t¦'), several(lineBelow, 3)).map(([by, text]) => indented(text, by));

/** A task with lines below it, which may be tasks with lines below them. */
const taskTree: fc.Arbitrary<string> = fc
  .tuple(taskItem, fc.array(below, { maxLength: 4 }))
  .map(([item, lines]) => [item, ...lines].join('\n'));

/** Tasks one below the other, close or apart, with and without lines below them. */
export const taskTrees: fc.Arbitrary<string> = fc.oneof(
  several(taskTree, 4),
  several(taskItem, 6),
  several(taskItem, 3, '\n\n'),
);

/** Numbered tasks with parts, requirements and words about what they wait for. */
export const numberedTasks: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      box: oneOf('[ ]¦[x]¦[ ]*¦[-]¦'),
      dot: oneOf('.¦.¦¦)'),
      words: phrase,
      parts: fc.array(fc.tuple(oneOf('[ ]¦[x]¦[ ]*¦'), phrase, oneOf('¦ (P)')), { maxLength: 3 }),
      waits: fc.option(taskIds),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((tasks) =>
    tasks.flatMap(({ box, dot, words, parts, waits }, at) => [
      `- ${box} ${at + 1}${dot} ${words}`,
      ...parts.flatMap(([mark, text, parallel], part) => [
        `  - ${mark} ${at + 1}.${part + 1} ${text}${parallel}`,
        `    - ${text}`,
        '    - _Requirements: 1.1, 2.3_',
      ]),
      ...(waits === null ? [] : [`  - _Depends: ${waits}_`]),
    ]),
  )
  .map((lines) => lines.join('\n'));
