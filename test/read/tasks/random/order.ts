import fc from 'fast-check';
import { taskId, taskIds } from './task-id.ts';
import { inRow, oneOf } from './texts.ts';

/** A sentence about the order of tasks. */
export const orderSentence: fc.Arbitrary<string> = inRow(
  oneOf('- ¦- ¦* [ ] ¦¦1. ¦> '),
  fc.oneof(taskIds, oneOf('Setup¦Phase 1¦Phase 2 (T003-T005)¦US1¦All tests¦T001-T999999¦Tests (T004–T006)')),
  oneOf(' before ¦ → ¦ requires ¦ blocks ¦ depends on ¦: after ¦ -> ¦ and ¦ must complete before '),
  fc.oneof(taskIds, oneOf('Polish¦Phase 3¦everything else¦(T002, T003)¦implementation¦User Story 2¦none')),
  oneOf('¦.¦ → T009¦; T001 before T002¦ (can run in parallel)¦:'),
);

/** A fence that says which tasks run together. */
export const waves: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.array(taskId, { maxLength: 3 }), { maxLength: 3 }),
    oneOf('json¦¦yaml¦JSON'),
    oneOf('¦}¦,¦x'),
    fc.boolean(),
  )
  .map(([groups, language, end, named]) => {
    const groupsOf = groups.map((tasks, at) => (named ? { id: at, wave: at, tasks } : tasks));
    return `\`\`\`${language}\n${JSON.stringify({ waves: groupsOf }, null, 2)}${end}\n\`\`\``;
  });
