import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { planDialects } from '../../../src/model/plan-dialects.ts';
import { plainText } from '../../../src/read/inline.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { planWriters } from '../../../src/render/plans/index.ts';
import { markedWords } from '../../../src/render/plans/marked-words.ts';
import { documentOf } from '../../read/fixture.ts';

const read = (text: string): Plan => readPlan(documentOf(text)).value;

test.each([
  ['Rename src/__init__.py to List<int>', 'Rename `src/__init__.py` to `List<int>`'],
  ['Pass **kwargs (see __all__).', 'Pass `**kwargs` (see `__all__`).'],
  ['Call f(*args), g(*more)', 'Call `f(*args)`, `g(*more)`'],
  ['Keep [a](b)', 'Keep `[a](b)`'],
  ['Read snake_case and _private, 2 < 7 [x]', 'Read snake_case and _private, 2 < 7 [x]'],
  ['Find 2 * 3 < 7', 'Find 2 * 3 < 7'],
  ['Read _private and 2 * 3', 'Read `_private` and 2 `*` 3'],
  ['One<br>two', 'One<br>two'],
])('%s', (text, markdown) => {
  expect(markedWords(text)).toBe(markdown);
});

test('words of any kind are read and shown as the same words', () => {
  const word = fc.constantFrom(
    'a',
    '_a',
    'a_',
    '*a',
    'a*',
    '**a',
    '<b>',
    'x<y',
    'y>x',
    '[a',
    '](b)',
    '~~',
    '__c__.py',
    '(_d_)',
    'e_f',
  );
  const markdown = new MarkdownIt({ html: true });
  const shown = (text: string): string =>
    (markdown.parseInline(text, {})[0]?.children ?? [])
      .map(({ type, content }) => (/^(?:text|code_inline)$/.test(type) ? content : `{${type}}`))
      .join('');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ');
      expect(plainText(markedWords(text))).toBe(text);
      expect(shown(markedWords(text))).toMatch(/^[^{]*$/);
    }),
    { numRuns: 500 },
  );
});

test.each(planDialects)('code in titles stays what it is in the dialect %s', (dialect) => {
  const plan = read(
    '# Plan: x\n## Phase 1: Fill\n### Task 1.1: Rename `src/__init__.py` to `List<int>`\n### Task 1.2: Pass `**kwargs` on',
  );
  const again = read(planWriters[dialect](plan));
  const titles = again.tasks.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Rename src/__init__.py to List<int>', 'Pass **kwargs on']));
});
