/**
 * How much work a search may do. A search takes note of what it did, and stops when all is used up; it never looks at a
 * clock itself, so with a budget that counts, the same input gives the same plan on every machine.
 */
export interface Budget {
  /** What runs out. */
  readonly kind: 'effort' | 'time limit';
  /** Takes note of work, in generated schedules: other work counts as the schedules that take as long. */
  readonly spend: (schedules: number) => void;
  /** All that was taken note of, in schedules. */
  readonly spent: () => number;
  /** The share that is used up: 0 at the start, 1 or more when the search has to stop. */
  readonly used: () => number;
}

/** A budget of so many schedules. */
export function countedBudget(schedules: number): Budget {
  let spent = 0;
  return {
    kind: 'effort',
    spend: (more) => {
      spent += more;
    },
    spent: () => spent,
    used: () => (schedules > 0 ? spent / schedules : 1),
  };
}

/** A budget of so many milliseconds of a clock, which begins now. */
export function clockBudget(milliseconds: number, now: () => number): Budget {
  const begin = now();
  let spent = 0;
  return {
    kind: 'time limit',
    spend: (more) => {
      spent += more;
    },
    spent: () => spent,
    used: () => (now() - begin) / milliseconds,
  };
}
