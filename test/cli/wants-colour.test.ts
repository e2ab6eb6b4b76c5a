import { expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/check/wants-colour.ts';

test.each<[boolean, Record<string, string>, boolean]>([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('terminal %s, %o: %s', (isTerminal, env, expected) => {
  expect(wantsColour({ isTerminal, env })).toBe(expected);
});
