import fc from 'fast-check';
import { taskItem } from './task-item.ts';
import { oneOf } from './texts.ts';

const often = (text: fc.Arbitrary<string>, least: number, most: number): fc.Arbitrary<string> =>
  fc.tuple(text, fc.integer({ min: least, max: most })).map(([part, times]) => part.repeat(times));

/** Nesting so deep, and lines so long, that they must not cost more than their length. */
export const extremes: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(often(oneOf('- ¦> ¦1. ¦* ¦- > '), 20, 250), taskItem).map(([marks, item]) => marks + item),
  fc
    .integer({ min: 5, max: 120 })
    .map((depth) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- [ ] T${100 + at} x`).join('\n')),
  fc
    .tuple(
      taskItem,
      often(oneOf('**¦[¦(¦`¦T001, ¦ - ¦a/¦(depends on T001) ¦T1-T9¦\t¦[P] ¦_¦❌¦ before ¦✅ ¦| '), 100, 3000),
    )
    .map(([item, parts]) => `${item} ${parts}`),
);
