import type { Budget } from '../budget.ts';
import { parallelGeneration } from '../generation/parallel-generation.ts';
import type { Generation } from '../generation.ts';
import type { Incumbent } from '../incumbent.ts';
import type { Project } from '../project.ts';
import type { Steps } from '../steps.ts';
import { emptyDraft } from './draft.ts';
import { justification } from './justification.ts';
import { orders } from './orders.ts';
import type { PriorityRule } from './priority-rules.ts';
import { priorityRules } from './priority-rules.ts';
import { recorder } from './recorder.ts';

/**
 * Offers a schedule of each priority rule, forward and backward, by serial and (for plain projects) by parallel
 * generation, each with justification. Stops when the best is proven, or the budget is used up. One schedule and its
 * justification make a step, of which there is none before the first schedule.
 */
export function* prioritySchedules(
  project: Project,
  generation: Generation,
  best: Incumbent,
  budget: Budget,
): Steps<void> {
  const record = recorder(project, best, budget);
  const byKeys = orders(project);
  const justify = justification(project, generation, record);
  const parallel = project.isPlain ? parallelGeneration(project) : undefined;
  const order = new Int32Array(project.size);
  const draft = emptyDraft(project.size);
  const turned = emptyDraft(project.size);
  const ways = (rule: PriorityRule): readonly (() => void)[] => [
    ...(parallel ? [() => record.forward(draft, parallel.forward(rule.forward, draft.start, draft.mode))] : []),
    () => {
      byKeys.forward(rule.forward, order);
      record.forward(draft, generation.forward(order, draft.start, draft.mode));
    },
    () => {
      byKeys.backward(rule.backward, order);
      record.backward(turned, generation.backward(order, turned.start, turned.mode));
      justify.turn(turned, draft);
    },
  ];
  const isOver = (): boolean => best.isOptimal() || budget.used() >= 1;
  for (const rule of priorityRules(project))
    for (const make of ways(rule)) {
      if (isOver()) return;
      make();
      if (isOver()) return;
      justify.improve(draft);
      yield () => undefined;
    }
}
