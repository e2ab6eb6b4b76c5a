import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf } from '../fixture.ts';

function decisions(...lines: readonly string[]): readonly unknown[] {
  return readPlan(documentOf('# Plan: x', ...lines)).value.decisions.map(({ span: _, ...decision }) => decision);
}

test('fields, with the heading as topic where it is one', () => {
  expect(decisions('## Serving', '**Decision**: batch', '**Rationale**: no hurry')).toEqual([
    { title: 'Serving', decision: 'batch', rationale: 'no hurry' },
  ]);
  expect(decisions('## Notes', '- **Decision**: batch')).toEqual([{ title: 'batch', decision: 'batch' }]);
});

test('points under Decisions', () => {
  expect(
    decisions('## Key Decisions', '- **Framework**: PyTorch', '- No endpoint', '  - for now', '- [e.g., DVC]'),
  ).toEqual([
    { title: 'Framework', decision: 'PyTorch' },
    { title: 'No endpoint', decision: 'No endpoint' },
  ]);
});

test('fields under Decisions are no points as well', () => {
  expect(decisions('## Decisions', '- **Decision**: batch', '- **Rationale**: no hurry')).toEqual([
    { title: 'batch', decision: 'batch', rationale: 'no hurry' },
  ]);
});

test('tables', () => {
  expect(
    decisions('## Architecture', '| Topic | Decision | Rationale |', '|---|---|---|', '| Store | DVC | free |'),
  ).toEqual([{ title: 'Store', decision: 'DVC', rationale: 'free' }]);
});

test('none', () => {
  expect(decisions('## Decisions', 'None yet.', '## Risks', '- **Late**: data')).toEqual([]);
});
