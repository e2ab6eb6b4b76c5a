import fc from 'fast-check';
import { phrase } from './random-words.ts';

const digits = fc.nat(12).map((number) => String(number).padStart(3, '0'));

/** Ids of all forms, few of each, so that they meet. */
export const taskId: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: digits.map((number) => `T${number}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(digits, fc.constantFrom('a', 'b', '.1', '.2', '-MIN', "'", '-1', 'ab'))
      .map(([number, behind]) => `T${number}${behind}`),
  },
  {
    weight: 3,
    arbitrary: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }).map((all) => all.join('.')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('DATA-001', 'API-2', 'TASK-003', 'FR-001', 'ML-4b', 'TXXX', 'TXX', 'T1-T9', 'T'),
  },
);

const written: readonly ((id: string) => string)[] = [
  ...[(id: string) => id, (id: string) => id, (id: string) => id],
  ...[
    (id: string) => `**${id}**`,
    (id: string) => `**${id}**:`,
    (id: string) => `**${id}:**`,
    (id: string) => `**[${id}]**`,
  ],
  ...[(id: string) => `[${id}]`, (id: string) => `\`${id}\``, (id: string) => `__${id}__`, (id: string) => `~~${id}~~`],
  ...[
    (id: string) => `${id}:`,
    (id: string) => `${id}.`,
    (id: string) => `${id})`,
    (id: string) => `${id} —`,
    (id: string) => `${id} -`,
  ],
  ...[
    (id: string) => `Task ${id}:`,
    (id: string) => `**Task ${id}**`,
    (id: string) => `**${id} [P]**`,
    (id: string) => `✅ ${id}`,
  ],
];

const listMarker = fc.constantFrom('- ', '- ', '- ', '* ', '+ ', '1. ', '2) ', '-   ', '-\t', '- - ', '-\n  ', '-');
const box = fc.constantFrom(
  '[ ] ',
  '[ ] ',
  '[x] ',
  '[X] ',
  '[~] ',
  '[-] ',
  '[P] ',
  '[] ',
  '[ x ] ',
  '[?] ',
  '[x]',
  '[ ]',
  '[ ]\t',
);
const tags = fc.constantFrom(
  '',
  '',
  '',
  ' [P]',
  ' (P)',
  ' [US1]',
  ' [P] [US2]',
  ' [US1+US2]',
  ' [RED]',
  ' (GREEN)',
  ' **[P]**',
  ' [P',
);
const ids = fc.array(taskId, { minLength: 1, maxLength: 3 }).map((all) => all.join(', '));
const suffix = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        ids,
        fc.constantFrom(
          ...[
            ' (depends on $)',
            ' (requires $)',
            ' (after $',
            ' — depends on $',
            ' - after $',
            '. Requires $.',
            ' _Depends: $_',
          ],
          ...[
            '（依赖 $）',
            ' ($に依存)',
            ' (зависит от $)',
            ' (depends on $) (blocked by $)',
            ' [depends: $]',
            ' *(needs $)*',
          ],
        ),
      )
      .map(([all, form]) => form.replaceAll('$', () => all)),
  },
);

/** What stands behind the marker of a list: box, id, tags, words, and what it waits for, any of them missing. */
const taskText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: box }, { weight: 1, arbitrary: fc.constant('') }),
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(taskId, fc.constantFrom(...written)).map(([id, write]) => write(id)) },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    tags,
    phrase,
    suffix,
  )
  .map(([mark, id, tag, words, behind]) => `${mark}${id}${tag} ${words}${behind}`);

/** A list item in one of the dialects. */
export const taskItem: fc.Arbitrary<string> = fc.tuple(listMarker, taskText).map((parts) => parts.join(''));

/** A heading that is a task. */
export const taskHeading: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('## ', '### ', '### ', '#### ', '#'),
    fc.constantFrom('Task ', 'Task ', '', '**', '✅ ', '[ ] ', '[x] ', 'Task: '),
    taskId,
    fc.constantFrom(':', ' -', ' —', '**', '', ' to '),
    phrase,
    fc.constantFrom('', '', ' ✅', ' [P]', ' — DONE', ' [X]', ' (P)', ' #'),
  )
  .map(([marks, before, id, behind, words, end]) => `${marks}${before}${id}${behind} ${words}${end}`);

/** A row of a table, with an id in its first cell or in another one. */
export const tableRow: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '[ ] ', '[x] ', '**', '`'),
    taskId,
    phrase,
    ids,
    fc.constantFrom('✅', 'done', 'todo', '- [ ]', '', '2 h'),
  )
  .map(([mark, id, words, waits, state]) => `| ${mark}${id} | ${words.replaceAll('|', '\\|')} | ${waits} | ${state} |`);

/** A line about the order of tasks. */
export const orderSentence: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('- ', '- ', '* [ ] ', '', '1. ', '> '),
    fc.oneof(
      ids,
      fc.constantFrom(
        'Setup',
        'Phase 1',
        'Phase 2 (T003-T005)',
        'US1',
        'All tests',
        'T001-T999999',
        'Tests (T004–T006)',
      ),
    ),
    fc.constantFrom(
      ' before ',
      ' → ',
      ' requires ',
      ' blocks ',
      ' depends on ',
      ': after ',
      ' -> ',
      ' and ',
      ' must complete before ',
    ),
    fc.oneof(
      ids,
      fc.constantFrom('Polish', 'Phase 3', 'everything else', '(T002, T003)', 'implementation', 'User Story 2', 'none'),
    ),
    fc.constantFrom('', '.', ' → T009', '; T001 before T002', ' (can run in parallel)', ':'),
  )
  .map((parts) => parts.join(''));

/** A field or a note, as it stands below a task. */
export const lineBelow: fc.Arbitrary<string> = fc.oneof(
  taskItem,
  phrase,
  phrase.map((words) => `- ${words}`),
  fc
    .tuple(
      fc.constantFrom('- ', '', '- **', '**', '* _', '- _', '  - '),
      fc.constantFrom(
        ...[
          'Files',
          'File',
          'Estimate',
          'Assignee',
          'Depends on',
          'Depends',
          'Dependencies',
          'Requirements',
          '_Requirements',
        ],
        ...[
          'Verification',
          'Definition of Done',
          'Status',
          'Skill',
          'Plan',
          'Boundary',
          '依赖',
          'Зависимости',
          'Words',
        ],
      ),
      fc.constantFrom(':', '**:', ':**', ':_', '：', ''),
      fc.oneof(
        ids,
        phrase,
        fc.constantFrom('', '2 hours', 'done', 'None', 'All Phase 1 tasks', '`src/a.py` (CREATE)', '1.1, 2.3_'),
      ),
    )
    .map(([before, name, colon, value]) => `${before}${name}${colon} ${value}`),
);
