import fc from 'fast-check';
import { taskIds } from './task-id.ts';
import { taskItem } from './task-item.ts';
import { inRow, oneOf } from './texts.ts';
import { phrase } from './words.ts';

const field = inRow(
  oneOf('- ¦¦- **¦**¦* _¦- _¦  - ¦- [ ] '),
  oneOf(
    'Files¦File¦Estimate¦Assignee¦Depends on¦Depends¦Dependencies¦Requirements¦_Requirements¦Verification¦Status¦Status¦' +
      'Definition of Done¦Skill¦Plan¦Boundary¦Resources¦资源¦依赖¦Зависимости¦Words',
  ),
  oneOf(': ¦**: ¦:** ¦:_ ¦：¦ ¦:'),
  fc.oneof(
    taskIds,
    phrase,
    oneOf(
      '¦2 hours¦done¦✅ Done¦in progress (50%)¦None¦All Phase 1 tasks¦`src/a.py` (CREATE)¦1.1, 2.3_¦2 × gpu, test-db',
    ),
  ),
);

/** A field, a note, or a further task, as it stands below a task. */
export const lineBelow: fc.Arbitrary<string> = fc.oneof(
  taskItem,
  phrase,
  phrase.map((words) => `- ${words}`),
  field,
);
