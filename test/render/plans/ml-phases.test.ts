import { expect, test } from 'vitest';
import { writeMlPhases } from '../../../src/render/plans/ml-phases.ts';
import { phaseOf, planOf, sectionOf, taskOf } from './plan-of.ts';

const span = planOf({}).title.span;
const estimate = { minutes: 1200, text: '2-3 days', range: [960, 1440] } as const;
const phases = [phaseOf('Data', { number: '1', estimate }), phaseOf('Model', { number: '2' })];

test('tasks are points of their phase; only what is not implied is said of their order', () => {
  const tasks = [
    taskOf('a', 'Load', [], { phase: 0 }),
    taskOf('b', 'Clean', ['a'], { phase: 0 }),
    taskOf('c', 'Fit', ['b'], { phase: 1 }),
    taskOf('d', 'Score', [], { phase: 1 }),
  ];
  expect(writeMlPhases(planOf({ phases, tasks }))).toContain(
    [
      '## Implementation Phases',
      '',
      '### Phase 1: Data',
      '',
      '- **1.1** Load',
      '- **1.2** Clean',
      '- Estimated time: 2-3 days',
      '',
      '### Phase 2: Model',
      '',
      '- **2.1** Fit',
      '- **2.2** Score',
      '  - **Dependencies**: None',
    ].join('\n'),
  );
});

test('risks are points with their mitigation', () => {
  const risks = [
    { risk: 'Drift', impact: 'H', mitigation: 'watch it', details: [{ key: 'Owner', value: 'ML Engineer' }], span },
  ];
  expect(writeMlPhases(planOf({ risks }))).toContain(
    '## Risk Mitigation\n\n- Drift\n  - Impact: H\n  - Mitigation: watch it\n  - Owner: ML Engineer\n',
  );
});

test('risks beside a list of the author stand in a table', () => {
  const risks = [{ risk: 'Drift', details: [], span }];
  const sections = [sectionOf('risks', 'Risks', '- assumed to be small')];
  expect(writeMlPhases(planOf({ risks, sections }))).toContain('| Drift |  |  |  |');
});

test('what the dialect has no place for stands below the notes', () => {
  const sections = [
    sectionOf('context', 'Technical Context', 'Python\n\n# Storage\n\nS3'),
    sectionOf('data', 'Dataset', 'rows'),
  ];
  expect(writeMlPhases(planOf({ sections }))).toContain(
    '## Data Pipeline & Engineering\n\nrows\n\n## Notes\n\n### Technical Context\n\nPython\n\n#### Storage\n\nS3\n',
  );
});
