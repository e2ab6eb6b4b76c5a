import fc from 'fast-check';

const titles = [
  'Setup (Shared Infrastructure)',
  'Foundational (Blocking Prerequisites)',
  'User Story 1 - Predict (Priority: P1)',
  'User Story 2 - Explain (P2)',
  'Tests First (TDD)',
  'User Story 3',
  'Core Implementation',
  'Integration',
  'Polish & Cross-Cutting Concerns',
  'Rollout',
];

const work = fc.constantFrom(
  'Configure the linter in ruff.toml',
  'Component test for prepare in tests/components/test_prepare.py',
  'Implement component prepare in components/prepare/component.py',
  'Implement the trainer in components/train/component.py',
  'Write the loader in src/load.py',
  'Unit test of the loader in tests/test_load.py',
  'Initialize the project in pyproject.toml',
  'Document it in docs/sample.md',
  'Talk to the team (no file: a talk)',
  'Handle errors in shared/errors.py',
);

const words = fc.constantFrom(
  '**Checkpoint**: it works.',
  '**Goal**: a first result',
  '---',
  '- Ask Ann first',
  'Some words.\nMore of them.',
);
const heading = fc.constantFrom('### Tests', '### Implementation', '#### By hand', '### Notes');
const section = fc.constantFrom(
  '## Notes\n\n- [P] tasks touch different files',
  '## Implementation Strategy\n\n1. Setup first\n2. Then the rest',
  '## Parallel Example\n\n```text\nTask: T001\n```',
  '## Path Conventions\n\n- src/ and tests/',
  '# Appendix\n\n## Words\n\nA glossary.',
);

interface Line {
  readonly text: string;
  readonly parallel: boolean;
  readonly box: string;
  readonly waits: number;
  readonly above: string | null;
  readonly note: string | null;
}

const line: fc.Arbitrary<Line> = fc.record({
  text: work,
  parallel: fc.boolean(),
  box: fc.constantFrom(' ', ' ', 'x', '~'),
  waits: fc.nat(60),
  above: fc.option(fc.oneof(words, heading), { freq: 4 }),
  note: fc.option(fc.constantFrom('  - Estimate: 2 hours', '  - why: it matters', '  - Files: `src/more.py` (new)'), {
    freq: 4,
  }),
});

/**
 * A tasks.md as people keep it, with phases, stories, sub-headings and remarks. Tasks wait for others of any phase, but
 * never in a circle: each for one of a smaller rank.
 */
export const plainTasksMd: fc.Arbitrary<string> = fc
  .tuple(
    fc.subarray(titles, { minLength: 1 }).chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length })),
    fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: titles.length, maxLength: titles.length }),
    fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    fc.array(section, { maxLength: 3 }),
    fc.array(
      fc.constantFrom('- US1 before US2', '- T001 before T002', '- Ask first', '### More\n\nSetup before Rollout'),
      { maxLength: 2 },
    ),
    fc.constantFrom(3, 1),
  )
  .map(([phases, lines, ranks, sections, sentences, width]) => {
    let at = 0;
    const id = (number: number): string => `T${String(number + 1).padStart(width, '0')}`;
    const rank = (number: number): number => (ranks[number % ranks.length] as number) + number / 100;
    const body = phases.map((title, phase) => {
      const own = (lines[phase] as readonly Line[]).map(({ text, parallel, box, waits, above, note }) => {
        const number = at++;
        const other = waits % 45;
        const waitsFor = other < at + 3 && rank(other) < rank(number) ? other : undefined;
        return { number, waitsFor, above, note, line: `- [${box}] ${id(number)}${parallel ? ' [P]' : ''} ${text}` };
      });
      return { title: `## Phase ${phase + 1}: ${title}`, own };
    });
    const tasks = body.map(({ title, own }) => {
      const text = own.map(({ waitsFor, above, note, line: first }) => {
        const suffix = waitsFor !== undefined && waitsFor < at ? ` (depends on ${id(waitsFor)})` : '';
        return `${above === null ? '' : `\n${above}\n\n`}${first}${suffix}${note === null ? '' : `\n${note}`}`;
      });
      return `${title}\n\n${text.join('\n')}`;
    });
    const dependencies = sentences.length > 0 ? [`## Dependencies\n\n${sentences.join('\n\n')}`] : [];
    return ['# Tasks: Prices', 'A first word.', ...tasks, ...dependencies, ...sections].join('\n\n');
  });
