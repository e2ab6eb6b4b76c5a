import fc from 'fast-check';
import { taskTrees } from './task-trees.ts';
import { indented, oneOf } from './texts.ts';

/** What hides a text: fences, comments and other HTML, closed and not; `$` stands for the text. */
const covers = oneOf(
  '```\n$\n```¦```markdown\n$\n```¦~~~~\n$\n~~~¦```\n$¦<!--\n$\n-->¦<!-- $ -->¦<!-- $¦<details>\n$\n</details>¦' +
    '<details>\n\n$\n\n</details>¦<div>$¦<!--\n$\n--¦<?$?>¦<![CDATA[\n$]]>¦<script>\n$\n</script>¦---\n$\n---¦**$**¦[x]: $',
);

/** Tasks within something that hides them, or seems to. */
export const hiddenTasks: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(covers, taskTrees).map(([cover, text]) => cover.replace('$', () => text)),
  fc.tuple(oneOf('> ¦> ¦>¦> > ¦- > ¦\t'), taskTrees).map(([by, text]) => indented(text, by)),
);
