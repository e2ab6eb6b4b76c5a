import { expect, test } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { documentOf, fixture, lineOf, quoted } from './fixture.ts';

const { value: plan, diagnostics } = readPlan(fixture('plan/context.md'));

test('title without the words of the template', () => {
  expect(plan.title.value).toBe('Churn training');
  expect(lineOf(plan.title.span)).toBe(6);
});

test('fields in all forms, unfilled ones left out', () => {
  expect(plan.fields.map(({ key, value }) => `${key} = ${value}`)).toEqual([
    'Branch = `001-churn`',
    'Date = 2026-01-05',
    'Spec = [spec.md](./spec.md)',
    'Language/Version = Python 3.11, which the cluster has',
    'Primary Dependencies = kfp 2.7; xgboost (GPU build; needs CUDA)',
    'Storage = MinIO; MySQL',
    'Testing = pytest',
    'Performance Goals = p95 < 200 ms',
    'Constraints = 4 Gi of memory; in the small pool',
    'Team Size = 3',
  ]);
});

test('items know their places', () => {
  const item = (key: string, index: number): string | undefined => {
    const found = plan.fields.find((field) => field.key === key)?.items[index];
    return found && `${lineOf(found.span)} ${quoted(found.span)}`;
  };
  expect(item('Primary Dependencies', 1)).toBe('16 xgboost (GPU build; needs CUDA)');
  expect(item('Storage', 1)).toBe('18 MySQL');
  expect(item('Storage', 2)).toBeUndefined();
  expect(item('Date', 0)).toBe('8 2026-01-05');
  expect(item('Team Size', 0)).toBe('33 3');
});

test('open questions, but no sentences about the mark', () => {
  expect(plan.clarifications.map(({ value, span }) => `${lineOf(span)} ${value}`)).toEqual([
    '21 NEEDS CLARIFICATION: how many customers?',
    '40 [NEEDS CLARIFICATION: feast or none?]',
  ]);
});

test('risks of tables and lists, with mitigation', () => {
  expect(plan.risks.map(({ risk, mitigation }) => [risk, mitigation])).toEqual([
    ['Drift', 'weekly check'],
    ['Cost', undefined],
    ['Leakage', 'split before scaling'],
  ]);
});

test('nothing to complain about', () => expect(diagnostics).toEqual([]));

test.each([
  ['# Churn — Implementation Plan', 'Churn'],
  ['# 구현 계획: 이탈', '이탈'],
  ['# Plan', 'Plan'],
  ['# Implementation Plan: [FEATURE]', '001-demo'],
  ['No heading at all', '001-demo'],
  ['# Feature 7: Plan the road', 'Feature 7: Plan the road'],
])('title of %s', (line, title) => expect(readPlan(documentOf(line)).value.title.value).toBe(title));
