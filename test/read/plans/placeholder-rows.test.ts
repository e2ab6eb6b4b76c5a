import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf } from '../fixture.ts';

const textOf = (...lines: readonly string[]): readonly string[] =>
  readPlan(documentOf('# Plan: x', '## Overview', ...lines)).value.sections.map(({ text }) => text);

test('rows that are only what a template left go with the table that is taken', () => {
  expect(
    textOf(
      '| Attribute | Value |',
      '|---|---|',
      '| Start Date | 2026-12-01 |',
      '| Target Completion | [Date] |',
      '| Team Size | [N] |',
      '',
      '| Milestone | Date | Criteria |',
      '|---|---|---|',
      '| Pilot | May | |',
      '| [Milestone] | [Date] | - |',
    ),
  ).toEqual([]);
});

test('rows in which an author wrote a word stay text', () => {
  expect(
    textOf(
      '| Attribute | Value |',
      '|---|---|',
      '| Start Date | 2026-12-01 |',
      '| Sponsor | [Name] |',
      '| Team Size | [N] | or five |',
      '',
      '| Milestone | Date |',
      '|---|---|',
      '| Pilot | May |',
      '| [Milestone] | June |',
    ),
  ).toEqual([
    [
      '| Attribute | Value |',
      '|---|---|',
      '| Sponsor | [Name] |',
      '| Team Size | [N] | or five |',
      '',
      '| Milestone | Date |',
      '|---|---|',
      '| [Milestone] | June |',
    ].join('\n'),
  ]);
});
