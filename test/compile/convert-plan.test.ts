import { expect, test } from 'vitest';
import { convertPlan } from '../../src/compile/convert-plan.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { planDialects } from '../../src/model/plan-dialects.ts';
import { readPlan } from '../../src/read/plan.ts';

const text = `# Implementation Plan: x

## Phase 1: Data

- [ ] T001 Load

### Phase 2: Model

- [ ] T002 Fit

#### Phase 3: More

- [ ] T003 Serve

### Phase 4: Rest

- [ ] T004 Load
`;

test.each(planDialects)('tasks that a phase holds behind one within it may change places in %s', (dialect) => {
  const { value: plan } = readPlan({ path: 'plan.md', text });
  // The last task stands in the outermost phase, behind those within it.
  const tasks = plan.tasks.map((task) => (task.reference === 'T004' ? { ...task, phase: 0 } : task));
  const { diagnostics, text: written } = convertPlan({ ...plan, tasks }, dialect, defaultConfig, {});
  expect(diagnostics).toEqual([]);
  expect(written).toBeDefined();
});
