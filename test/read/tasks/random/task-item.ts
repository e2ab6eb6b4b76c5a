import fc from 'fast-check';
import { taskId, taskIds } from './task-id.ts';
import { inRow, oneOf } from './texts.ts';
import { phrase } from './words.ts';

const marker = oneOf('- ¦- ¦- ¦* ¦+ ¦1. ¦2) ¦-   ¦-\t¦- - ¦-\n  ¦-');
const box = oneOf('[ ] ¦[ ] ¦[x] ¦[X] ¦[~] ¦[-] ¦[P] ¦[] ¦[ x ] ¦[?] ¦[x]¦[ ]¦[ ]\t¦[ ]* ');
const tags = oneOf('¦¦¦ [P]¦ (P)¦ [US1]¦ [P] [US2]¦ [US1+US2]¦ [RED]¦ (GREEN)¦ **[P]**¦ [P');

/** How an id is written; `$` stands for it. */
const written = oneOf(
  '$¦$¦$¦**$**¦**$**:¦**$:**¦**[$]**¦[$]¦`$`¦__$__¦~~$~~¦$:¦$.¦$)¦$ —¦$ -¦Task $:¦**Task $**¦**$ [P]**¦✅ $¦',
);
const waits = oneOf(
  ' (depends on $)¦ (requires $)¦ (after $)¦ — depends on $¦ - after $¦. Requires $.¦ _Depends: $_¦（依赖 $）¦ ($に依存)¦' +
    ' (зависит от $)¦ (depends on $) (blocked by $)¦ [depends: $]¦ *(needs $)*',
);

function filled(form: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(form, value).map(([text, words]) => text.replaceAll('$', () => words));
}

/** A list item in one of the dialects: box, id, tags, words, and what it waits for, any of them missing. */
export const taskItem: fc.Arbitrary<string> = inRow(
  marker,
  fc.oneof({ weight: 6, arbitrary: box }, { weight: 1, arbitrary: fc.constant('') }),
  filled(written, taskId),
  tags,
  phrase.map((words) => ` ${words}`),
  fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 3, arbitrary: filled(waits, taskIds) }),
);
