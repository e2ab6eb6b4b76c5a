import { expect, test } from 'vitest';
import { readResearch } from '../../src/read/research.ts';
import { documentOf, fixture, lineOf } from './fixture.ts';

const { value: decisions, diagnostics } = readResearch(fixture('research/shapes.md'));

test('decisions in the shapes of the wild', () => {
  expect(decisions.map(({ title, decision, span }) => `${lineOf(span)} ${title}: ${decision}`)).toEqual([
    '5 Where models lie: MinIO, as s3://models/*',
    '11 Tracking: MLflow 2.9. It is known.',
    '19 Drift: Use a weekly job',
    '33 Formats: Parquet everywhere',
    '39 Batch only: Batch only.',
    '41 Float32: Float32',
    '42 Feature flag: none for now',
    '46 학습: CPU만 쓴다',
    '54 Lint: ruff',
  ]);
});

test('reasons and alternatives', () => {
  expect(decisions.map(({ rationale, alternatives }) => [rationale, alternatives])).toEqual([
    ['it is there', 'NFS; GCS'],
    ['has a registry; is free', undefined],
    ['Nobody looks daily', 'hourly'],
    ['small', undefined],
    ['no user waits.', undefined],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
    ['fast', undefined],
  ]);
});

test('an empty decision is reported, and a document without any', () => {
  expect(diagnostics.map(({ code, span }) => `${lineOf(span)} ${code}`)).toEqual(['65 unread-decision']);
  expect(readResearch(documentOf('# Research', 'We looked around.')).diagnostics.map(({ code }) => code)).toEqual([
    'no-decisions',
  ]);
});

test('a summary is all there is', () => {
  const file = documentOf('# R', '## Summary', '| Topic | Decision |', '|---|---|', '| Store | MinIO |');
  expect(readResearch(file).value.map(({ title, decision }) => `${title}: ${decision}`)).toEqual(['Store: MinIO']);
});
