import fc from 'fast-check';
import { lineBelow, orderSentence, tableRow, taskHeading, taskId, taskItem } from './random-task-lines.ts';
import { phrase } from './random-words.ts';

const lines = (line: fc.Arbitrary<string>, maxLength: number, between = '\n'): fc.Arbitrary<string> =>
  fc.array(line, { minLength: 1, maxLength }).map((all) => all.join(between));

const indent = (text: string, by: string): string => text.replace(/^(?=[^\n])/gm, by);

const margin = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '\t', '      ');

/** A task with lines below it, which may be tasks with lines below them. */
const nestedTask: fc.Arbitrary<string> = fc
  .tuple(
    taskItem,
    fc.array(fc.tuple(fc.constantFrom('  ', '  ', '   ', '    ', '\t', ''), fc.oneof(lineBelow, lines(lineBelow, 3))), {
      maxLength: 4,
    }),
  )
  .map(([item, below]) => [item, ...below.map(([by, text]) => indent(text, by))].join('\n'));

/** Numbered tasks with parts, requirements and words about what they wait for. */
const numberedTasks: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      box: fc.constantFrom('[ ]', '[x]', '[ ]*', '[-]', ''),
      words: phrase,
      parts: fc.array(fc.tuple(fc.constantFrom('[ ]', '[x]', '[ ]*', ''), phrase, fc.constantFrom('', ' (P)')), {
        maxLength: 3,
      }),
      waits: fc.option(fc.array(taskId, { minLength: 1, maxLength: 3 })),
      dot: fc.constantFrom('.', '.', '', ')'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((tasks) =>
    tasks
      .flatMap(({ box, words, parts, waits, dot }, at) => [
        `- ${box} ${at + 1}${dot} ${words}`,
        ...parts.flatMap(([mark, text, parallel], part) => [
          `  - ${mark} ${at + 1}.${part + 1} ${text}${parallel}`,
          `    - ${text}`,
          '    - _Requirements: 1.1, 2.3_',
        ]),
        ...(waits ? [`  - _Depends: ${waits.join(', ')}_`] : []),
      ])
      .join('\n'),
  );

const headingTask = fc
  .tuple(taskHeading, fc.array(lineBelow, { maxLength: 6 }), fc.constantFrom('\n', '\n\n'))
  .map(([heading, below, between]) => [heading, ...below].join(between));

const table: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      '| ID | Task | Depends | Status |',
      '| Task | What | After | Done |',
      'ID | Task | x | y',
      '| # | T001 | b |',
    ),
    fc.constantFrom('|---|---|---|---|', '|:--|:-:|--:|---|', '---|---|---|---', '|---|---|---|', '| - | - | - | - |'),
    lines(tableRow, 4),
  )
  .map((parts) => parts.join('\n'));

const waves: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.array(taskId, { maxLength: 3 }), { maxLength: 3 }),
    fc.constantFrom('json', '', 'yaml', 'JSON'),
    fc.constantFrom('', '}', ',', 'x'),
  )
  .map(([groups, language, end]) => {
    const value = { waves: groups.map((tasks, at) => ({ id: at, wave: at, tasks })) };
    return `\`\`\`${language}\n${JSON.stringify(value, null, 2)}${end}\n\`\`\``;
  });

const title = fc.constantFrom(
  ...[
    'Phase 1: Setup',
    'Phase 2: Tests First (TDD)',
    'Phase 3: User Story 1 - Predict (P1) [US1]',
    'Phase 3.2',
    '第1阶段：设置',
  ],
  ...[
    'Tasks',
    'Work',
    'Dependencies',
    'Execution Order',
    'Notes',
    'Format: `[ID] [P?] Description`',
    'Parallel Example',
    'Legend',
  ],
  ...[
    'Review Checklist',
    'Summary',
    '依赖关系',
    'Phase 4: Dependency Injection',
    'Execution Graph',
    'Critical Path',
    'Group 1',
    '',
  ],
);

const heading = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('# ', '## ', '## ', '## ', '### ', '#### ', '###### ', '##', '   ## '),
      fc.oneof(title, phrase),
      fc.constantFrom('', ' ##'),
    )
    .map((parts) => parts.join('')),
  fc.tuple(title, fc.constantFrom('===', '---', '-', '=  ', '- - -')).map(([text, line]) => `${text}\n${line}`),
  title.map((text) => `**${text}**`),
);

const around: readonly (readonly [string, string])[] = [
  ...([
    ['```\n', '\n```'],
    ['```markdown\n', '\n```'],
    ['~~~~\n', '\n~~~'],
    ['```\n', ''],
    ['<!--\n', '\n-->'],
    ['<!-- ', ' -->'],
  ] as const),
  ...([
    ['<!-- ', ''],
    ['<details>\n', '\n</details>'],
    ['<details>\n\n', '\n\n</details>'],
    ['<div>', ''],
    ['<!--\n', '\n--'],
  ] as const),
  ...([
    ['<?', '?>'],
    ['<![CDATA[\n', ']]>'],
    ['<script>\n', '\n</script>'],
    ['---\n', '\n---'],
    ['**', '**'],
    ['[x]: ', ''],
  ] as const),
];

const tasks = fc.oneof(lines(nestedTask, 4), lines(taskItem, 6), lines(taskItem, 3, '\n\n'));

/** Tasks within a fence, a comment or other HTML, closed or not, or in a quote. */
const hidden = fc.oneof(
  fc.tuple(fc.constantFrom(...around), tasks).map(([[before, behind], text]) => `${before}${text}${behind}`),
  tasks.map((text) => indent(text, '> ')),
  fc.tuple(tasks, fc.constantFrom('>', '> > ', '- > ', '\t')).map(([text, by]) => indent(text, by)),
);

/** Nesting so deep, and lines so long, that they must not cost more than their length. */
const extreme = fc.oneof(
  fc
    .tuple(fc.constantFrom('- ', '> ', '1. ', '* ', '- > '), fc.integer({ min: 20, max: 250 }), taskItem)
    .map(([mark, times, item]) => `${mark.repeat(times)}${item}`),
  fc
    .integer({ min: 5, max: 120 })
    .map((depth) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- [ ] T${100 + at} x`).join('\n')),
  fc
    .tuple(
      taskItem,
      fc.constantFrom(
        '**',
        '[',
        '(',
        '`',
        'T001, ',
        ' - ',
        'a/',
        '(depends on T001) ',
        'T1-T9',
        '\t',
        '[P] ',
        '_',
        '❌',
        ' before ',
      ),
      fc.integer({ min: 100, max: 3000 }),
    )
    .map(([item, part, times]) => `${item} ${part.repeat(times)}`),
);

const section = fc.tuple(heading, lines(orderSentence, 4)).map(([above, sentences]) => `${above}\n\n${sentences}`);

const block = fc.oneof(
  { weight: 8, arbitrary: tasks },
  { weight: 5, arbitrary: heading },
  { weight: 3, arbitrary: numberedTasks },
  { weight: 3, arbitrary: headingTask },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: waves },
  {
    weight: 2,
    arbitrary: fc.oneof(
      section,
      orderSentence.map((line) => `## Dependencies\n${line}`),
    ),
  },
  { weight: 3, arbitrary: hidden },
  {
    weight: 1,
    arbitrary: fc.oneof(
      phrase,
      fc.constantFrom('---', '***', '', '   ', '[x]: /url', '- [ ] ', '-', '1.', '|', '<!-- tasks-ml 1 highest=9 -->'),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(margin, tasks).map(([by, text]) => indent(text, by)) },
);

const usual = fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n', '\n', '', '\n \n')), { maxLength: 9 });
const withExtreme = fc
  .tuple(usual, extreme, usual)
  .map(([before, one, behind]) => [...before, [one, '\n'] as [string, string], ...behind]);
const blocks = fc
  .oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: withExtreme })
  .map((all) => all.flat().join(''));

const frontMatter = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    '---\ntitle: x\n---\n',
    '---\ntitle: "a: b"\ntags:\n  - x\n# T001\n...\n',
    '---\n',
    '---\n---\n',
    '--- \r\nx: y\r\n--- \r\n',
  ],
  ...['---\n- [ ] T001 x\n---\n', '---\nx: [ ]\n\n- [ ] T001 y\n---\n', '----\nx: y\n----\n'],
);

/** Line endings of one sort, of any, or of the oldest. */
const endings: readonly ((text: string) => string)[] = [
  ...Array.from({ length: 6 }, () => (text: string) => text),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/\n/g, (_, at: number) => (at % 3 === 0 ? '\r\n' : '\n')),
  (text) => text.replace(/\n/g, (_, at: number) => ['\r', '\n', '\r\n'][at % 3] as string),
  (text) => text.replaceAll('\n', '\r'),
];

/** A tasks.md that mixes all dialects, and what surrounds and hides tasks. */
export const randomTasksMd: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '', '\uFEFF', '\uFEFF\uFEFF'), frontMatter, blocks, fc.constantFrom(...endings))
  .map(([mark, yaml, text, end]) => `${mark}${end(`${yaml}${text}`)}`);
