import { compareText } from '../base/diagnostic.ts';

/** One step from a text to another one; the same one where there is nothing to do. */
export interface Step {
  readonly text: string;
  readonly next: string;
}

/**
 * The steps from a text to one that stays as it is; the last one says that. Where texts lead to one another in a
 * circle, the shortest of them is where it ends, whichever of them one begins with. At most so many steps are made.
 */
export function fixedPoint<Made extends Step>(
  start: string,
  stepFrom: (text: string) => Made,
  most: number,
): readonly Made[] {
  const steps: Made[] = [];
  const places = new Map<string, number>();
  for (let text = start; ; ) {
    const step = stepFrom(text);
    places.set(text, steps.length);
    steps.push(step);
    const again = places.get(step.next);
    if (again !== undefined) return steps.slice(0, steps.indexOf(shortest(steps.slice(again))) + 1);
    if (steps.length > most) return steps;
    text = step.next;
  }
}

function shortest<Made extends Step>(circle: readonly Made[]): Made {
  return circle.toSorted((a, b) => a.text.length - b.text.length || compareText(a.text, b.text))[0] as Made;
}
