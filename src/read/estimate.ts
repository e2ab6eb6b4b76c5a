import type { WorkingTime } from '../model/config.ts';
import type { Estimate } from '../model/task.ts';
import type { StatedTime } from './amount-of-time.ts';
import { matchAt, minutesOf, number, numberOf, statedTimeAt } from './amount-of-time.ts';
import { labelledTimes } from './labelled-times.ts';
import { numbersInDigits } from './number-words.ts';

const lead = /^\s*(?:[~≈<>≤≥±]\s*|(?:about|approximately|approx\.?|ca\.?|circa|around|up to|est\.?)\s+)*/i;
const range = /\s*(?:[-–—~～]|\bto\b|\bbis\b|до|至|到)\s*/iy;
const iso = new RegExp(
  `^P(?=T?\\d)(?:(${number})W)?(?:(${number})D)?(?:T(?=\\d)(?:(${number})H)?(?:(${number})M)?(?:(${number})S)?)?(?!\\w)`,
);

const slash = /\s*\/\s*/y;

/** Of an estimate, in minutes: the likely time, and both ends where it is no single amount. */
type Stated = readonly [likely: number, from?: number, to?: number];

/**
 * Reads how long something takes: `90m`, `1h 30m`, `0.5d`, `2-3 days` (the middle), `1.5 sprints`, `PT2H`, and three
 * amounts, of which one is likely: `2/4/8 days`, `optimistic 2h, likely 4h, pessimistic 8h`; also in other languages and
 * with words behind it. Days, weeks and sprints are working time. Whole minutes, at most 2^31 − 1; undefined where no
 * amount with a unit leads the text. Never throws.
 */
export function parseEstimate(text: string, workingTime: WorkingTime): Estimate | undefined {
  const words = text.trim();
  const rest = numbersInDigits(words.replace(lead, ''));
  const stated = isoMinutes(rest, workingTime) ?? labelled(rest, workingTime) ?? statedMinutes(rest, workingTime);
  if (stated === undefined) return undefined;
  const [likely, from = likely, to = likely] = stated;
  if (Math.max(likely, from, to) >= 2 ** 31 - 1) return undefined;
  const minutes = Math.round(likely);
  return { minutes, text: words, ...(stated.length > 1 ? { range: [Math.round(from), Math.round(to)] } : {}) };
}

function isoMinutes(text: string, time: WorkingTime): Stated | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((digits) => (digits ? numberOf(digits) : 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return [((weeks * time.daysPerWeek + days) * time.hoursPerDay + hours) * 60 + minutes + seconds / 60];
}

/** Labels are looked for where enough for one stands between two numbers. */
function labelled(text: string, time: WorkingTime): Stated | undefined {
  return /\d\D{3,}\d/.test(text) ? labelledTimes(text, time) : undefined;
}

/** One amount, both ends of a range, or three amounts; those before the last may leave their unit to it. */
function statedMinutes(text: string, time: WorkingTime): Stated | undefined {
  const first = statedTimeAt(text, 0, time);
  if (!first) return undefined;
  const three = threeMinutes(first, slash, text, time) ?? threeMinutes(first, range, text, time);
  if (three) return three;
  const second = behind(first, range, text, time);
  const [from, to] = (second?.unit !== undefined && minutesOf([first, second])) || [];
  if (from !== undefined && to !== undefined) return [(from + to) / 2, from, to];
  return first.unit === undefined ? undefined : [first.minutes];
}

/** Three amounts that grow or shrink. */
function threeMinutes(first: StatedTime, apart: RegExp, text: string, time: WorkingTime): Stated | undefined {
  const second = behind(first, apart, text, time);
  const third = second && behind(second, apart, text, time);
  // `2-3 days - 1 week` are two.
  if (!third || (first.unit === undefined) !== (second.unit === undefined)) return undefined;
  const [from = 0, likely = 0, to = 0] = minutesOf([first, second, third]) ?? [];
  return (likely - from) * (to - likely) >= 0 && third.unit !== undefined ? [likely, from, to] : undefined;
}

function behind(before: StatedTime, apart: RegExp, text: string, time: WorkingTime): StatedTime | undefined {
  const gap = matchAt(apart, text, before.end);
  return gap ? statedTimeAt(text, before.end + gap[0].length, time) : undefined;
}
