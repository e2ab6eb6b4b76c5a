import type { PlanOrder, PlanTask } from '../../model/plan.ts';
import { spanOfText } from '../markdown.ts';
import { readMermaidArrows } from './mermaid/mermaid-order.ts';
import type { PlanOutline } from './plan-outline.ts';
import { readOrderLines } from './steps/order-lines.ts';

/** The order that a plan lists under "Implementation Order", and the one that its Mermaid graphs draw. */
export function readPlanOrder(outline: PlanOutline, tasks: readonly PlanTask[]): PlanOrder {
  const listed = readOrderLines(outline, tasks).flatMap(({ references, item }) =>
    references.map((value) => ({ value, span: spanOfText(item) })),
  );
  const drawn = readMermaidArrows(
    outline,
    tasks.map(({ reference }) => reference),
  );
  return { ...(listed.length > 0 ? { listed } : {}), drawn };
}
