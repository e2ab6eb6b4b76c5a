import { expect, test } from 'vitest';
import { workSequences } from '../../src/lint/plan-facts/work-sequences.ts';
import { readPlan } from '../../src/read/plan.ts';

function sequences(text: string): readonly (readonly string[])[] {
  const { value: plan } = readPlan({ path: 'plan.md', text });
  return [...workSequences(plan, text)].map((steps) => steps.map((step) => step.text));
}

test('a numbered list is one order, a list nested in it another', () => {
  expect(sequences('1. Load\n   1. Read\n   2. Check\n2. Split\n\n3. Train\n')).toEqual([
    ['Read', 'Check'],
    ['Load', 'Split', 'Train'],
  ]);
});

test('a list that begins again, or below another heading, is a new one', () => {
  expect(sequences('1. Load\n2. Split\n1. Train\n\n## Next\n\n2. Test\n')).toEqual([
    ['Load', 'Split'],
    ['Train'],
    ['Test'],
  ]);
});

test('arrows in a line are an order; one arrow alone is not', () => {
  expect(sequences('load → split -> scale\n\n`f(x) -> y`\n')).toEqual([['load', 'split', 'scale']]);
});
