import fc from 'fast-check';
import { taskId, taskIds } from './task-id.ts';
import { inRow, oneOf, several } from './texts.ts';
import { phrase } from './words.ts';

const row = fc
  .tuple(oneOf('¦[ ] ¦[x] ¦**¦`'), taskId, phrase, taskIds, oneOf('✅¦done¦todo¦- [ ]¦¦2 h¦🔄'))
  .map(([mark, id, words, waits, state]) => `| ${mark}${id} | ${words.replaceAll('|', '\\|')} | ${waits} | ${state} |`);

/** A table whose rows may be tasks. */
export const taskTable: fc.Arbitrary<string> = inRow(
  oneOf('| ID | Task | Depends | Status |¦| Task | What | After | Done |¦ID | Task | x | y¦| # | T001 | b |'),
  oneOf('\n|---|---|---|---|\n¦\n|:--|:-:|--:|---|\n¦\n---|---|---|---\n¦\n|---|---|---|\n¦\n| - | - | - | - |\n'),
  several(row, 4),
);
