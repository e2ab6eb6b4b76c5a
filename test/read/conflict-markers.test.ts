import { expect, test } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { documentOf, lineOf } from './fixture.ts';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  readPlan(documentOf(...lines)).diagnostics.map(({ code, span }) => `${lineOf(span)} ${code}`);

test.each([
  ['both sides', ['# Plan: x', '<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> main'], ['2 merge-conflict']],
  ['one mark alone', ['# Plan: x', '<<<<<<< HEAD', 'a'], []],
  ['shown as code', ['# Plan: x', '```', '<<<<<<< HEAD', '=======', '>>>>>>> main', '```'], []],
  ['a heading that is underlined', ['# Plan: x', 'Title', '======='], []],
])('%s', (_, lines, expected) => expect(codesOf(...lines)).toEqual(expected));
