import fc from 'fast-check';
import { extremes } from './extremes.ts';
import { heading, headingTask, section } from './headings.ts';
import { hiddenTasks } from './hidden-tasks.ts';
import { orderSentence, waves } from './order.ts';
import { taskTable } from './table.ts';
import { numberedTasks, taskTrees } from './task-trees.ts';
import { indented, inRow, oneOf } from './texts.ts';
import { phrase } from './words.ts';

const moved = fc.tuple(oneOf(' ¦  ¦   ¦    ¦\t¦      '), taskTrees).map(([by, text]) => indented(text, by));

const block = fc.oneof(
  { weight: 8, arbitrary: taskTrees },
  { weight: 5, arbitrary: heading },
  { weight: 3, arbitrary: numberedTasks },
  { weight: 3, arbitrary: headingTask },
  { weight: 2, arbitrary: taskTable },
  { weight: 1, arbitrary: waves },
  { weight: 1, arbitrary: section(orderSentence) },
  { weight: 1, arbitrary: orderSentence.map((line) => `## Dependencies\n${line}`) },
  { weight: 3, arbitrary: hiddenTasks },
  { weight: 1, arbitrary: fc.oneof(phrase, oneOf('---¦***¦¦   ¦[x]: /url¦- [ ] ¦-¦1.¦|¦<!-- tasks-ml 1 lines= -->')) },
  { weight: 1, arbitrary: moved },
);

const between = oneOf('\n\n¦\n\n¦\n¦\n¦¦\n \n');
const blocks = fc.array(inRow(block, between), { maxLength: 9 }).map((all) => all.join(''));
const text = fc.oneof(
  { weight: 20, arbitrary: blocks },
  { weight: 1, arbitrary: inRow(blocks, extremes, between, blocks) },
);

const frontMatter = oneOf(
  '¦¦¦¦¦¦---\ntitle: x\n---\n¦---\ntitle: "a: b"\ntags:\n  - x\n# T001\n...\n¦---\n¦---\n---\n¦--- \nx: y\n--- \n¦' +
    '---\n- [ ] T001 x\n---\n¦---\nx: [ ]\n\n- [ ] T001 y\n---\n¦----\nx: y\n----\n',
);

const likeMany = (text: string): string => text;
const onWindows = (text: string): string => text.replaceAll('\n', '\r\n');
const byTwoEditors = (text: string): string => text.replace(/\n/g, (_, at: number) => (at % 3 === 0 ? '\r\n' : '\n'));
const byThree = (text: string): string =>
  text.replace(/\n/g, (_, at: number) => ['\r', '\n', '\r\n'][at % 3] as string);
const onOldMacs = (text: string): string => text.replaceAll('\n', '\r');
const endings = fc.oneof(
  { weight: 6, arbitrary: fc.constant(likeMany) },
  { weight: 4, arbitrary: fc.constantFrom(onWindows, byTwoEditors, byThree, onOldMacs) },
);

/** A tasks.md that mixes all dialects, and what surrounds and hides tasks. */
export const mixedTasksMd: fc.Arbitrary<string> = fc
  .tuple(oneOf('¦¦¦\uFEFF¦\uFEFF\uFEFF'), inRow(frontMatter, text), endings)
  .map(([mark, lines, end]) => mark + end(lines));
