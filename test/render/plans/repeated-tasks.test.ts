import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { planWriters } from '../../../src/render/plans/index.ts';
import { contentOf } from './content-of.ts';

test.each([
  ['phased-tasks', 'Task 2.1', '###'],
  ['steps', 'Step 3', '####'],
] as const)(
  'in %s, a repeated %s that stayed text is written behind the one that counts',
  (dialect, reference, marks) => {
    const text = [
      '# Implementation Plan: x',
      ...(dialect === 'steps' ? ['## Implementation Steps', '### Phase 2: Model'] : ['## Phase 2: Model']),
      'About models.',
      `${marks} ${reference}: Fit`,
      '- **Estimated Time**: 2 hours',
      `${marks} ${reference}: Fit it again`,
      '- **Estimated Time**: 3 hours',
    ].join('\n\n');
    const { value: plan } = readPlan({ path: 'plan.md', text });
    const { value: again } = readPlan({ path: 'plan.md', text: planWriters[dialect](plan) });
    expect(again.tasks.map(({ title }) => title)).toEqual(['Fit']);
    expect(contentOf({ ...again, sections: [] })).toEqual(contentOf({ ...plan, sections: [] }));
  },
);
