import { patternFor } from '../base/ascii-pattern.ts';
import type { WorkingTime } from '../model/config.ts';

/** Words for a unit of time, in the languages that plans are written in. */
const units: readonly (readonly [string, (time: WorkingTime) => number])[] = [
  ['m|mins?|minutes?|minuten|minutos?|минут[аы]?|мин|分钟|分|분', () => 1],
  ['h|hrs?|hours?|stunden?|std|horas?|heures?|час(?:а|ов)?|ч|小时|時間|시간', () => 60],
  ['d|days?|tage?n?|d[ií]as?|jours?|день|дня|дней|дн|天|日|일', (time) => 60 * time.hoursPerDay],
  [
    'w|wks?|weeks?|wochen?|semanas?|semaines?|недел[яию]|недель|нед|周|週間?|주',
    (time) => 60 * time.hoursPerDay * time.daysPerWeek,
  ],
  ['sprints?|спринт(?:а|ов)?', (time) => 60 * time.hoursPerDay * time.daysPerSprint],
];
/** Source of a pattern: `1.5`, `1,000`. */
export const number: string = '\\d{1,9}(?:[.,]\\d{1,4})?';
const kind = '(?:(?:working|business|person|man|dev|developer|engineer|ideal|full|calendar)[\\s-])?';
const unit = units.map(([words]) => `(${words})`).join('|');
const part = new RegExp(
  `(?:\\s*(?:,|\\+|\\band\\b))?\\s*(${number})\\s*-?\\s*${kind}(?:${unit})(?![\\p{Ll}\\p{Lu}])`,
  'iuy',
);
const bare = new RegExp(number, 'y');

/** A length of time in a text. */
export interface AmountOfTime {
  readonly minutes: number;
  /** What its first number counts, in minutes. */
  readonly unit: number;
  /** Where it ends. */
  readonly end: number;
}

/** Amounts with units in a row that begin at a place: `1h 30m`. */
export function amountAt(text: string, from: number, time: WorkingTime): AmountOfTime | undefined {
  let minutes = 0;
  let unit = 0;
  let end = from;
  const amount = patternFor(text, part);
  for (let found = matchAt(amount, text, end); found; found = matchAt(amount, text, end)) {
    const size = units[found.slice(2).findIndex((word) => word !== undefined)]?.[1](time) ?? 0;
    if (unit === 0) unit = size;
    minutes += numberOf(found[1] as string) * size;
    end += found[0].length;
  }
  return unit === 0 ? undefined : { minutes, unit, end };
}

/** Amounts with units, or a number that leaves its unit to an amount behind it: then `minutes` counts that unit. */
export interface StatedTime {
  readonly minutes: number;
  readonly unit?: number;
  readonly end: number;
}

/** What begins at a place, with a unit or without. */
export function statedTimeAt(text: string, from: number, time: WorkingTime): StatedTime | undefined {
  const amount = amountAt(text, from, time);
  if (amount) return amount;
  const digits = matchAt(bare, text, from)?.[0];
  return digits === undefined ? undefined : { minutes: numberOf(digits), end: from + digits.length };
}

/** In minutes, where numbers without a unit have that of the next amount; undefined where none comes. */
export function minutesOf(times: readonly StatedTime[]): readonly number[] | undefined {
  const minutes: number[] = [];
  let unit: number | undefined;
  for (const each of times.toReversed()) {
    unit = each.unit ?? unit;
    if (unit === undefined) return undefined;
    minutes.unshift(each.unit === undefined ? each.minutes * unit : each.minutes);
  }
  return minutes;
}

/** Finds a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `1.5`, `1,5`; three digits behind a comma are thousands. */
export function numberOf(digits: string): number {
  return Number(/,\d{3}$/.test(digits) ? digits.replace(',', '') : digits.replace(',', '.'));
}
