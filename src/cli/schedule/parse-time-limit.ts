import { UsageError } from '../../base/errors.ts';

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000 };

/** Reads a time on the clock in milliseconds: `500ms`, `2s`, `1.5m`. Anything else is a UsageError. */
export function parseTimeLimit(text: string): number {
  const found = /^(\d{1,6}(?:\.\d{1,3})?)\s*(ms|s|m|min)$/.exec(text.trim());
  const limit = found ? Number(found[1]) * (milliseconds[found[2] as string] as number) : 0;
  if (limit >= 1) return limit;
  throw new UsageError(`--time-limit ${text} is no time; write it like 2s, 500ms or 1m`);
}
