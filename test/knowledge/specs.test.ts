import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { demandsAnswered } from '../../src/knowledge/demands-answered.ts';
import { isClear, recogniseTaskTypes } from '../../src/knowledge/recognise.ts';
import type { DataKind, TaskTypeId } from '../../src/knowledge/task-type.ts';

interface Expected {
  readonly type: TaskTypeId;
  readonly data: DataKind;
  readonly words: readonly string[];
  readonly answered: readonly string[];
  readonly open: readonly string[];
}

const names = readdirSync('fixtures/specs').sort();

test('there are eight specifications, of all types', () => {
  expect(names).toHaveLength(8);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(`fixtures/specs/${name}/spec.md`, 'utf8');
  const expected = parse(readFileSync(`fixtures/specs/${name}/expected.yaml`, 'utf8')) as Expected;
  const found = recogniseTaskTypes(text);

  test('is recognised, without a doubt', () => {
    expect({ type: found[0]?.type, data: found[0]?.data }).toEqual({ type: expected.type, data: expected.data });
    expect(isClear(found)).toBe(true);
  });

  test('the words that led to it stand in the text', () => {
    const words = found[0]?.words ?? [];
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining([...expected.words]));
    for (const { word, at } of words) expect(text.slice(at, at + word.length).toLowerCase()).toBe(word.toLowerCase());
    expect(words.map(({ at }) => at)).toEqual(words.map(({ at }) => at).sort((a, b) => a - b));
  });

  test('what it answers and what stays open', () => {
    const demands = demandsAnswered(expected.type, text);
    const inState = (wanted: string) => demands.filter(({ state }) => state === wanted).map(({ demand }) => demand.id);
    expect({ answered: inState('answered'), open: inState('open'), asked: inState('asked') }).toEqual({
      answered: expected.answered,
      open: expected.open,
      asked: [],
    });
    for (const { at, words, sentence } of demands) {
      if (at === undefined) continue;
      expect(text.slice(at).startsWith(words as string)).toBe(true);
      expect(sentence).not.toMatch(/^\s|\n|\*\*/);
    }
  });
});
