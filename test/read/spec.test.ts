import { expect, test } from 'vitest';
import { readSpecification } from '../../src/read/spec.ts';
import { documentOf, fixture, lineOf, quoted } from './fixture.ts';

const { value: spec, diagnostics } = readSpecification(fixture('spec/stories.md'));

test('stories by number, the second of a number by its order', () => {
  expect(spec.stories.map(({ id, title, priority }) => [id, title, priority])).toEqual([
    ['US1', 'See the score', 'P1'],
    ['US2', 'Export the scores', 'P2'],
    ['US3', '지우기', 'P3'],
  ]);
});

test('scenarios of the stories', () => {
  expect(spec.stories.map(({ scenarios }) => scenarios.map(({ value }) => value))).toEqual([
    ['Given a model, When I ask, Then I get a score', 'Given no model When I ask Then I get an error'],
    ['the file has a header'],
    ['주어진 상황 점수가 있을 때, 언제 지우면, 그러면 사라진다'],
  ]);
  expect(spec.stories[0]?.scenarios.map(({ span }) => lineOf(span))).toEqual([11, 14]);
});

test('a scenario of its own', () => {
  expect(spec.scenarios.map(({ value }) => value)).toEqual([
    'Given a quick look, When nobody asks, Then nothing happens',
  ]);
});

test('requirements by id, each once', () => {
  expect(spec.requirements.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'FR-001 System MUST score rows within a second',
    'FR-001a System MUST log',
    'FR-002 plain',
    'NFR-2 fast',
    'PR-001 in a table',
    'FR-3 as a heading',
    'SC-001 90 % agree',
  ]);
  expect(quoted(spec.requirements[2]?.span as never)).toBe('FR-002: plain');
});

test('edge cases without those of the template', () => {
  expect(spec.edgeCases.map(({ value }) => value)).toEqual(['What happens without rows?']);
});

test('what was left out is reported', () => {
  expect(diagnostics.map(({ code, span }) => `${lineOf(span)} ${code}`)).toEqual([
    '30 unfilled-story',
    '60 repeated-requirement',
  ]);
});

test('stories that are items of a list', () => {
  const { stories } = readSpecification(
    documentOf('# S', '', '## User Stories', '', '- **US-7:** As a user I ask', '- As an owner I see (P2)', '- Note'),
  ).value;
  expect(stories.map(({ id, title, priority }) => [id, title, priority])).toEqual([
    ['US7', 'As a user I ask', undefined],
    ['US2', 'As an owner I see', 'P2'],
  ]);
});

test('headings that only speak of stories are none', () => {
  const file = documentOf('# S', '## User Stories', '### Primary User Story', 'As a user I ask');
  expect(readSpecification(file).value.stories).toEqual([]);
});
