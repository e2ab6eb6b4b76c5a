import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../../src/compile/check-plan.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { newPlan } from '../../src/compile/new-plan.ts';
import { taskTypes } from '../../src/knowledge/task-types.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readPlan } from '../../src/read/plan.ts';
import { comparable, dialects, featureOf } from './scaffolded-feature.ts';

const strict: Config = { ...defaultConfig, preset: 'strict' };
/** What a plan may still be told: questions, a type that nobody knows, and a metric of another type that the author asks for. */
const mayBe: ReadonlySet<string> = new Set(['no-needs-clarification', 'use-ml-task-type', 'use-metrics-for-task-type']);

/** Words of specifications, and what in them could be taken for something else where it is quoted. */
const word = fc.constantFrom(
  ...[
    'the system',
    'predicts',
    'prices',
    'of',
    'customers',
    'each night',
    'within 200 ms',
    'accuracy',
    '95 %',
    'drift',
  ],
  ...[
    '`code`',
    '**bold**',
    '| cell |',
    '[name]',
    '[FEATURE NAME]',
    '{{ name }}',
    '$ARGUMENTS',
    '<br>',
    '<!-- no -->',
    'a_b_c',
    '# one',
  ],
  ...[
    'T001',
    'Step 3',
    'Phase 1: Data',
    'Task 1.1',
    '(depends on T002)',
    '- [ ] box',
    '1. first',
    'src/main.py',
    '```',
  ],
  ...[
    'Größe',
    '預測',
    'прогноз',
    '予測',
    '🚀',
    '"quoted"',
    "it's",
    'DONE',
    'NEEDS CLARIFICATION: who?',
    '->',
    '\\',
    '~~x~~',
  ],
);
const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const specification = fc
  .record({
    title: sentence,
    about: sentence,
    stories: fc.array(sentence, { maxLength: 3 }),
    scenarios: fc.array(sentence, { maxLength: 2 }),
    requirements: fc.array(sentence, { maxLength: 4 }),
    criteria: fc.array(sentence, { maxLength: 2 }),
    entities: fc.array(sentence, { maxLength: 2 }),
    edges: fc.array(sentence, { maxLength: 2 }),
  })
  .map((one) =>
    [
      `# Feature Specification: ${one.title}`,
      one.about,
      ...one.stories.flatMap((title, at) => [
        `### User Story ${at + 1} - ${title}`,
        ...one.scenarios.map((said) => `1. **Given** ${said}, **When** it runs, **Then** it works`),
      ]),
      `### Edge Cases\n\n${one.edges.map((edge) => `- What happens when ${edge}?`).join('\n')}`,
      '## Requirements',
      one.requirements.map((text, at) => `- **FR-00${at + 1}**: System MUST ${text}`).join('\n'),
      `### Key Entities\n\n${one.entities.map((text, at) => `- **Thing ${at + 1}**: ${text}`).join('\n')}`,
      '## Success Criteria',
      one.criteria.map((text, at) => `- **SC-00${at + 1}**: ${text}`).join('\n'),
    ].join('\n\n'),
  );

test('any specification gives, for any type in any dialect, a plan that reads back and compiles', {
  timeout: 300_000,
}, () => {
  const types = fc.constantFrom(undefined, ...taskTypes().map(({ id }) => id));
  fc.assert(
    fc.property(specification, types, fc.constantFrom(...dialects), (text, taskType, dialect) => {
      const file = { path: 'specs/001-any/spec.md', text };
      const made = newPlan({
        specification: file,
        ...(taskType ? { taskType } : {}),
        dialect,
        config: defaultConfig,
        feature: '001-any',
      });
      expect(comparable(readPlan({ path: 'plan.md', text: made.text }).value)).toEqual(comparable(made.content));
      const { diagnostics: found } = checkPlan({ file: { path: 'plan.md', text: made.text }, config: strict });
      expect(found.filter(({ code }) => !mayBe.has(code)).map(({ message }) => message)).toEqual([]);
      const feature = featureOf('001-any', file, made.text);
      const { diagnostics, output } = compileFeature({ feature, config: defaultConfig, inputs: new Map() });
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
      expect(output?.list.tasks.length).toBeGreaterThanOrEqual(made.content.tasks.length);
    }),
    { numRuns: 40 },
  );
});
