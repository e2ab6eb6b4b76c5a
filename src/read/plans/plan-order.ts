import type { PlanOrder, PlanTask } from '../../model/plan.ts';
import { spanOfText } from '../markdown.ts';
import { readMermaidArrows } from './mermaid-order.ts';
import { readOrderLines } from './order-lines.ts';
import type { PlanOutline } from './plan-outline.ts';

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
