import type { TaskId } from './task.ts';
import { taskNumber } from './task-id.ts';

/**
 * Writes ids the short way: `T001-T004, T041`. A range stands for every id of the file whose number lies in it, so it
 * runs only as long as no other id comes between; `all` are the ids of the file.
 */
export function idRangeWriter(all: readonly TaskId[]): (ids: readonly TaskId[]) => string {
  const plain = all
    .filter((id) => taskNumber(id) !== undefined)
    .sort((a, b) => (taskNumber(a) as number) - (taskNumber(b) as number));
  const place = new Map(plain.map((id, at) => [id, at]));
  return (ids) => {
    const sorted = ids
      .filter((id) => place.has(id))
      .sort((a, b) => (place.get(a) as number) - (place.get(b) as number));
    const words: string[] = [];
    for (let from = 0; from < sorted.length; ) {
      let to = from;
      while (
        to + 1 < sorted.length &&
        (place.get(sorted[to + 1] as string) as number) === (place.get(sorted[to] as string) as number) + 1
      )
        to++;
      if (to - from >= 2) words.push(`${sorted[from]}-${sorted[to]}`);
      else words.push(...sorted.slice(from, to + 1));
      from = to + 1;
    }
    return [...words, ...ids.filter((id) => !place.has(id))].join(', ');
  };
}
