import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { riskSubject } from '../../../src/read/plans/risk-subject.ts';
import { documentOf } from '../fixture.ts';

const read = (...lines: string[]): Plan => readPlan(documentOf('# Plan: x', ...lines)).value;

test.each([
  ['Risks', 'risks'],
  ['4. Risks & Mitigations', 'risks'],
  ['Risks, Mitigation and Contingency Plans', 'risks'],
  ['Technical and Operational Risks', 'risks'],
  ['Risk Assessment (Low, Medium)', 'risks'],
  ['Технические риски', 'risks'],
  ['风险与缓解', 'risks'],
  ['Risk Mitigation', 'risks'],
  ['Effort, Risks, and Mitigations', 'joined'],
  ['Effort and Key Risks', 'joined'],
  ['ML Риски и ограничения', 'joined'],
  ['Risk Mitigation Strategies', 'joined'],
  ['⚠️ Risk Management Gates (N/A)', undefined],
  ['Task 1.1: Score risks', undefined],
  ['Limits', undefined],
])('%s', (title, subject) => {
  expect(riskSubject(title)).toBe(subject);
});

const list = '- It is slow\n- It is wrong';
test.each([
  ['## Risks', ['It is slow', 'It is wrong']],
  ['## Risks\n### Technical', ['It is slow', 'It is wrong']],
  ['## Effort and Risks\n### Risks', ['It is slow', 'It is wrong']],
  ['## Effort and Risks\nRisks:\n', ['It is slow', 'It is wrong']],
  ['## Effort and Risks\nRisks:\n\n- It is late\n\nEffort:\n', ['It is late']],
  ['## Effort and Risks', []],
  ['## Effort and Risks\n### Effort', []],
  ['## Risks\n### Mitigations', []],
  ['## Risk Mitigation Strategies', []],
  ['## Risk Management\n### Quality Gates', []],
  ['## Risk Assessment Gates', []],
])('a list below %j', (heading, risks) => {
  const plan = read(heading, '', list);
  expect(plan.risks.map(({ risk }) => risk)).toEqual(risks);
  // What is no risk stays text.
  if (risks.length === 0) expect(plan.sections.map(({ text }) => text).join('\n')).toContain(list);
});

test('of a list about more than risks the items that say so are some', () => {
  const { risks, sections } = read(
    '## Effort and Risks',
    '- Two days',
    '- Rows may be missing',
    '  - Mitigation: count them',
    '- **Risk**: it is slow',
    '- It drifts. Mitigation: look at it',
  );
  expect(risks.map(({ risk, mitigation }) => [risk, mitigation])).toEqual([
    ['Rows may be missing', 'count them'],
    ['**Risk**: it is slow', undefined],
    ['It drifts. Mitigation: look at it', undefined],
  ]);
  expect(sections.map(({ text }) => text).join('\n')).toContain('- Two days');
});

test('a table of efforts beside the risks is none', () => {
  const { risks } = read(
    '## Effort and Risks',
    '',
    '| Phase | Hours |\n|---|---|\n| Load | 2 |',
    '',
    '| Risk | Mitigation |\n|---|---|\n| Slow | Cache |',
  );
  expect(risks).toMatchObject([{ risk: 'Slow', mitigation: 'Cache' }]);
});
