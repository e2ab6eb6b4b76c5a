/** A date that can be compared with others of its kind. */
export interface PlanDate {
  /** Dates of different kinds say nothing about each other. */
  readonly kind: string;
  readonly place: number;
}

/** Reads the date in a cell: `2026-12-01`, `1.12.2026`, `Week 6`, `Sprint 2`, the end of a range of these; undefined for any other words. */
export function planDate(text: string): PlanDate | undefined {
  const iso = [...text.matchAll(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g)].at(-1);
  if (iso) return onCalendar(iso[1], iso[2], iso[3]);
  const german = [...text.matchAll(/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g)].at(-1);
  if (german) return onCalendar(german[3], german[2], german[1]);
  const counted =
    /\b(days?|weeks?|sprints?|months?|quarters?|w|q|d|woche|неделя|semana|第)\s*#?(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?/i.exec(
      text,
    );
  if (!counted) return undefined;
  const kind = (counted[1] as string).toLowerCase();
  return { kind: kind[0] === 'w' ? 'week' : kind.replace(/s$/, ''), place: Number(counted[3] ?? counted[2]) };
}

function onCalendar(...parts: readonly (string | undefined)[]): PlanDate {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return { kind: 'date', place: (year * 100 + month) * 100 + day };
}
