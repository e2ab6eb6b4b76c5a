import fc from 'fast-check';
import { oneOf } from './texts.ts';
import { debris } from './words.ts';

const piece = oneOf(
  '- ¦* [ ] ¦- [x] ¦- [P] ¦1. [~] ¦  - [ ] ¦    ¦\t¦> ¦## ¦### Task 1.¦<!-- ¦-->¦T001¦T002¦T003 ¦**T004**¦[T005]¦TXXX¦T1-T9¦1.1 ¦' +
    '2. ¦DATA-001 ¦`¦**¦[P] ¦(P) ¦[US1+US2]¦[¦src/a.py¦a/{b,c}.py¦[x](docs/a.md)¦(depends on T001, T003-T999999)¦(after ¦)¦' +
    ' before ¦ → ¦ requires ¦Phase 1: Setup¦Phase 2¦Dependencies¦Notes¦Format¦\n## Dependencies\n- ¦Files: ¦Estimate: 2 h¦' +
    'Depends on: ¦_Depends: 1.1_¦| T006 | x |¦\n|---|---|\n¦{"waves": [["1.1"]]}¦\n¦\n¦\n\n¦\n- [ ] T¦\n- [ ] T007 ¦' +
    '\n- [ ] 1. ¦```\n¦---\n¦ words ¦DONE¦Status: ',
);

/** Pieces of a tasks.md in no order at all. */
export const piecesOfTasksMd: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: debris }), { maxLength: 60, size: 'max' })
  .map((parts) => parts.join(''));
