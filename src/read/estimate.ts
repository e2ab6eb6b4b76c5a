import { patternFor } from '../base/ascii-pattern.ts';
import type { WorkingTime } from '../model/config.ts';
import type { Estimate } from '../model/task.ts';

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
const number = '\\d{1,9}(?:[.,]\\d{1,4})?';
const kind = '(?:(?:working|business|person|man|dev|developer|engineer|ideal|full|calendar)[\\s-])?';
const unit = units.map(([words]) => `(${words})`).join('|');
const lead = /^\s*(?:[~≈<>≤≥±]\s*|(?:about|approximately|approx\.?|ca\.?|circa|around|up to|est\.?)\s+)*/i;
const part = new RegExp(
  `(?:\\s*(?:,|\\+|\\band\\b))?\\s*(${number})\\s*-?\\s*${kind}(?:${unit})(?![\\p{Ll}\\p{Lu}])`,
  'iuy',
);
const range = /\s*(?:[-–—~～]|\bto\b|\bbis\b|до|至|到)\s*/iy;
const bare = new RegExp(number, 'y');
const iso = new RegExp(
  `^P(?=T?\\d)(?:(${number})W)?(?:(${number})D)?(?:T(?=\\d)(?:(${number})H)?(?:(${number})M)?(?:(${number})S)?)?(?!\\w)`,
);

/**
 * Reads how long something takes: `90m`, `1h 30m`, `0.5d`, `2-3 days` (the middle), `1.5 sprints`, `PT2H`, also in
 * other languages and with words behind it. Days, weeks and sprints are working time. Whole minutes, at most 2^31 − 1;
 * undefined where no amount with a unit leads the text. Never throws.
 */
export function parseEstimate(text: string, workingTime: WorkingTime): Estimate | undefined {
  const words = text.trim();
  const rest = words.replace(lead, '');
  const exact = isoMinutes(rest, workingTime);
  const stated = exact === undefined ? statedMinutes(rest, workingTime) : ([exact] as const);
  if (stated === undefined) return undefined;
  const [low, high = low] = stated;
  if (Math.max(low, high) >= 2 ** 31 - 1) return undefined;
  const minutes = Math.round((low + high) / 2);
  return { minutes, text: words, ...(stated.length > 1 ? { range: [Math.round(low), Math.round(high)] } : {}) };
}

function isoMinutes(text: string, time: WorkingTime): number | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((digits) => (digits ? numberOf(digits) : 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return ((weeks * time.daysPerWeek + days) * time.hoursPerDay + hours) * 60 + minutes + seconds / 60;
}

/** One amount, or both ends of a range; the first of two may leave its unit to the second. */
function statedMinutes(text: string, time: WorkingTime): readonly [number, number?] | undefined {
  const first = amountAt(text, 0, time);
  const end = first?.end ?? matchAt(bare, text, 0)?.[0].length;
  if (end === undefined) return undefined;
  const gap = matchAt(range, text, end);
  const second = gap && amountAt(text, end + gap[0].length, time);
  if (!second) return first && [first.minutes];
  const low = first?.minutes ?? numberOf(text.slice(0, end)) * second.unit;
  return [low, second.minutes];
}

/** Amounts with units in a row: `1h 30m`. `unit` is what the first one counts, in minutes. */
function amountAt(
  text: string,
  from: number,
  time: WorkingTime,
): { minutes: number; unit: number; end: number } | undefined {
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

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberOf(digits: string): number {
  return Number(/,\d{3}$/.test(digits) ? digits.replace(',', '') : digits.replace(',', '.'));
}
