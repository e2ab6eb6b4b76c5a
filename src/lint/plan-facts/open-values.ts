import type { Plan } from '../../model/plan.ts';

/** A part of a plan, by its first line. */
export interface PlacedPart {
  readonly span: { readonly start: number };
}

/**
 * Tells of the parts of a plan whether a value is there that is no statement of the plan, and so not in its model: filled
 * in from the schedule, `3 d (scheduled)`, or asked for, `[NEEDS CLARIFICATION: how long?]`. A part goes from its first
 * line to the next of these parts. With `about` only values count whose heading, line or question speaks of that.
 */
export function openValues(plan: Plan, parts: readonly PlacedPart[], about?: RegExp): (part: PlacedPart) => boolean {
  const holding = new Set<number>();
  const starts = [...new Set(parts.map(({ span }) => span.start))].sort((a, b) => a - b);
  let at = -1;
  let heading = -1;
  for (const { place, words } of marksOf(plan)) {
    while ((plan.headings[heading + 1]?.body.span.start ?? Number.POSITIVE_INFINITY) <= place) heading++;
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= place) at++;
    const title = plan.headings[heading]?.title ?? '';
    if (at >= 0 && (!about || about.test(title) || about.test(words))) holding.add(starts[at] as number);
  }
  return ({ span }) => holding.has(span.start);
}

interface Mark {
  readonly place: number;
  /** What stands in front of it on its line, and itself. */
  readonly words: string;
}

function marksOf({ file: { text }, clarifications }: Plan): readonly Mark[] {
  const mark = (place: number, value: string): Mark => {
    const line = text.lastIndexOf('\n', place) + 1;
    return { place, words: `${text.slice(Math.max(line, place - 200), place)}${value}` };
  };
  return [
    ...[...text.matchAll(/ \(scheduled\)/g)].map(({ index, 0: value }) => mark(index, value)),
    ...clarifications.map(({ value, span }) => mark(span.start, value)),
  ].sort((a, b) => a.place - b.place);
}
