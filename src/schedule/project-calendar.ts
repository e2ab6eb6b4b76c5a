/** Which day and time a working minute of a project falls on. Times are local: `2026-12-01T09:00`. */
export interface ProjectCalendar {
  /** The day on which a minute falls, `2026-12-01`; a minute that ends a day falls on that day where `ends`. */
  readonly dayOf: (minute: number, ends?: boolean) => string;
  /** The time of a minute, `2026-12-01T09:00`; a minute that ends a day is its evening where `ends`, else the next morning. */
  readonly timeOf: (minute: number, ends?: boolean) => string;
  /** The minute at which a day begins, `2026-12-01`, or the first working day after it; less than 0 before the start. */
  readonly minuteOf: (day: string) => number;
}
