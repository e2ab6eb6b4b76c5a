import { expect, test } from 'vitest';
import { adoptList } from '../../src/compile/adopt.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readDocuments } from './documents.ts';
import { listOf, textOf } from './laws.ts';

const { feature, inputs } = readDocuments({
  'plan.md': '# Implementation Plan: Prices\n\n**Language/Version**: Python 3.11\n**Project Type**: single project\n',
  'data-model.md': '# Data Model\n\n### Price\n\n- `name` (String): the name\n',
});

/** Takes a file over, builds it, and says what was complained about. */
function adopt(
  text: string,
  config = defaultConfig,
): { readonly text: string; readonly complaints: readonly string[] } {
  const { list, numbered, diagnostics } = adoptList(listOf(text), config);
  if (!list) return { text: '', complaints: diagnostics.map(({ message }) => message) };
  const compiled = compileFeature({ feature, inputs, config, old: list, renumber: numbered });
  const built = textOf(compiled);
  expect(textOf(compileFeature({ feature, inputs, config, old: listOf(built) }))).toBe(built);
  const told = [...diagnostics, ...compiled.diagnostics].filter(
    ({ code }) => code.startsWith('no-contra') || code === 'use-task-format',
  );
  return { text: built, complaints: told.map(({ message }) => message) };
}

/** The lines of a section, up to the next one. */
function section(text: string, title: string): string {
  return text.split(/^(?=## )/m).find((part) => part.startsWith(`## ${title}`)) ?? '';
}

test('text stays where it stands: below the title, above, between and below tasks', () => {
  const { text } = adopt(
    '---\nowner: Ann\n---\n# Tasks: Prices\n\n**Input**: everything\n**Tests**: none\n\n---\n\n## Phase 1: Work\n\n**Goal**: prices\n\n### Tests\n\n- [ ] T001 Test it in tests/test_a.py\n\n### Implementation\n\n- [ ] T002 Do it in src/a.py\n\n**Checkpoint**: done\n',
  );
  expect(text).toMatch(/^---\nowner: Ann\n---\n\n# Tasks: Prices\n/);
  expect(text).toContain('plan.md (required), data-model.md\n\n**Tests**: none\n\n## Format');
  expect(section(text, 'Phase 1')).toBe(
    '## Phase 1: Work\n\n**Goal**: prices\n\n### Tests\n\n- [ ] T001 Test it in tests/test_a.py\n\n### Implementation\n\n- [ ] T002 Do it in src/a.py (depends on T001)\n\n**Checkpoint**: done\n\n',
  );
});

test('what the order of lines, files, tests and nesting imply is stated; the order of phases is one of sentences', () => {
  const { text } = adopt(
    '# T\n\n## Setup\n\n- [ ] T001 [P] One in a.py\n- [ ] T002 [P] Two in b.py\n- [ ] T003 [P] Three in a.py\n- [ ] T004 Four in c.py\n\n## Rollout\n\n- [ ] T005 Five\n  - [ ] T006 A part of it\n',
  );
  for (const line of [
    '- [ ] T003 Three in a.py (depends on T001)',
    '- [ ] T004 Four in c.py (depends on T002, T003)',
    '- [ ] T005 Five (depends on T006)',
  ])
    expect(text.replaceAll(' [P]', '')).toContain(line);
  expect(section(text, 'Dependencies')).toMatch(/- Setup \(T001-T004, .*\) before Rollout \(T005, T006\)/);
});

test('a part of a task waits for what the task waits for', () => {
  const { text } = adopt(
    '# T\n\n## Work\n\n- [ ] T001 [P] a\n- [ ] T002 [P] b (depends on T001)\n  - [ ] T003 [P] c\n',
  );
  expect(text).toMatch(/T003( \[P\])? c \(depends on T001\)/);
});

test('what a note names is named in the line as well, also where it follows from the rest', () => {
  const { text } = adopt(
    '# T\n\n## Work\n\n- [ ] T001 a\n- [ ] T002 b\n- [ ] T003 c\n  - Depends on: T001 (it makes the folder)\n',
  );
  expect(text).toMatch(/T003( \[P\])? c \(depends on T001, T002\)\n {2}- Depends on: T001 \(it makes the folder\)\n/);
});

test('a sentence of people stays, also where it has the form of ours', () => {
  const { text } = adopt(
    '# T\n\n## Setup\n\n- [ ] T001 a\n\n## Rollout\n\n- [ ] T002 b\n\n## Dependencies\n\n- Setup (T001) before Rollout (T002)\n',
    { ...defaultConfig, phases: 'none' },
  );
  expect(section(text, 'Dependencies')).toContain('\n\n- Setup (T001) before Rollout (T002).\n');
});

test('stories in a row do not wait for one another; what is behind waits for each', () => {
  const { text } = adopt(
    '# T\n\n## Phase 1: Foundational\n\n- [ ] T001 a\n\n## Phase 2: User Story 1\n\n- [ ] T002 b\n\n## Phase 3: User Story 2\n\n- [ ] T003 c\n\n## Phase 4: Rollout\n\n- [ ] T004 d\n',
  );
  expect(section(text, 'Dependencies')).toContain(
    [
      '- Foundational (T001) before US1 (T002)',
      '- Foundational (T001) before US2 (T003)',
      '- US1 (T002) before Rollout (T004)',
      '- US2 (T003) before Rollout (T004)',
    ].join('\n'),
  );
});

test('an order of phases against which a task speaks is left out, now and in every later build', () => {
  const { text, complaints } = adopt(
    '# T\n\n## Phase 1: Setup\n\n- [ ] T001 a (depends on T003)\n- [ ] T002 b\n\n## Phase 2: Training\n\n- [ ] T003 c\n\n## Phase 3: Rollout\n\n- [ ] T004 d\n',
  );
  expect(complaints).toEqual(['Setup is not put before Training: T001 of Setup waits for T003 of Training']);
  const said = section(text, 'Dependencies');
  expect(said).toMatch(/^- Setup \(.*\) and Training \(T003\) may overlap$/m);
  expect(said).toMatch(/^- Setup \(.*\) before Rollout \(T004\)$/m);
  expect(said).toMatch(/^- Training \(T003\) before Rollout \(T004\)$/m);
});

test('sections: sentences about dependencies become one, the legend goes, a title of ours is changed', () => {
  const { text } = adopt(
    '# T\n\n## Format: `[ID] [P?] [Story] Description`\n\n- **[P]**: Can run in parallel\n\n## Path Conventions\n\n- src/ only\n\n## Setup\n\n- [ ] T001 a\n- [ ] T002 [P] b\n\n## Dependencies & Execution Order\n\n### Within Setup\n\n- T001 before T002\n\n---\n\n## Notes\n\nAsk Ann.\n\n# Appendix\n\n## Words\n\nA glossary.\n',
  );
  expect(text.match(/^## Format/gm)).toHaveLength(1);
  expect(section(text, 'Dependencies')).toMatch(/\n\n### Within Setup\n\n- T001 before T002\n\n$/);
  expect(section(text, 'Setup')).toMatch(/\[ \] T002 \[P\] b\n/);
  expect(section(text, 'Notes: Path Conventions')).toBe('## Notes: Path Conventions\n\n- src/ only\n\n');
  expect(section(text, 'Notes\n')).toBe('## Notes\n\nAsk Ann.\n\n');
  expect(section(text, 'Words')).toContain('A glossary.');
});

test('numbers of an outline become ids, and what names them is rewritten', () => {
  const { text, complaints } = adopt(
    '# Plan\n\n- [x] 1. Set up, see requirement 2.1\n- [ ] 2. Read\n  - [ ] 2.1 Write the reader, after Task 1, in src/r.py\n    - _Requirements: 2.1_\n  - [ ] 2.2 Test it\n    - _Depends: 1_\n',
  );
  expect(complaints).toEqual(['ids such as 1 cannot stand in `(depends on …)`: all tasks are numbered anew']);
  const own = section(text, 'Tasks');
  expect(own).toMatch(/- \[x\] T\d+ Set up, see requirement 2\.1\n/);
  expect(own).toMatch(
    /Write the reader, after Task T\d+, in src\/r\.py \(depends on T\d+\)\n {2}- Requirements: 2\.1\n/,
  );
  expect(own).not.toMatch(/Depends/);
});

test('waves are stated at the tasks, and phases overlap', () => {
  const { text } = adopt(
    '# T\n\n```json\n{"waves": [["T001", "T003"], ["T002"]]}\n```\n\n## Setup\n\n- [ ] T001 a\n- [ ] T002 b\n\n## Rollout\n\n- [ ] T003 c\n',
  );
  expect(text).toMatch(/T002( \[P\])? b \(depends on T001, T003\)/);
  expect(section(text, 'Dependencies')).toMatch(/^- Setup \(T001, T002, .*\) and Rollout \(T003\) may overlap$/m);
});

test('a task of the documents that is there already is that task; ids of any form remember it', () => {
  const file = '# T\n\n## Work\n\n- [x] DATA-001 Our price model in src/models/price.py\n- [ ] T2 More\n';
  const { text } = adopt(file);
  expect(text).toContain('- [x] DATA-001 Our price model in src/models/price.py\n');
  expect(text.match(/in src\/models\/price\.py/g)).toHaveLength(1);
  expect(text).toMatch(/ others=.*\bDATA-001:.{3}###/);
  expect(text).toMatch(/- \[ \] T3 /);
});

test('people have the last word against the documents', () => {
  const { text, complaints } = adopt(
    '# T\n\n## Work\n\n- [ ] T001 Set it all up in pyproject.toml\n- [ ] T002 Create the project structure of the plan with src/ and tests/\n',
  );
  expect(complaints).toContain(
    'T001 does not wait for T002, as the design documents want it: in tasks.md it waits for T001',
  );
  expect(text).toContain('T002 Create the project structure of the plan with src/ and tests/ (depends on T001)');
});

test.each<[string, string, RegExp]>([
  ['an id that is used twice', '- [ ] T001 a\n- [ ] T001 b\n', /used for two tasks/],
  ['an id that is used twice for the same', '- [ ] T001 a\n- [ ] T001 a\n', /listed twice/],
  ['an unknown id', '- [ ] T001 a (depends on T009)\n', /T009/],
  ['a cycle', '- [ ] T001 a (depends on T002)\n- [ ] T002 b (depends on T001)\n', /wait for each other/],
  ['a placeholder', '- [ ] TXXX a\n', /is no id as yet/],
  ['an open comment', '- [ ] T001 a\n\n<!-- open\n', /runs to the end of the file/],
])('%s is an error', (_, tasks, message) => {
  const { text, complaints } = adopt(`# T\n\n## Work\n\n${tasks}`);
  expect(text).toBe('');
  expect(complaints[0]).toMatch(message);
});
