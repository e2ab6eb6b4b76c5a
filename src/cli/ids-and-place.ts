import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { TaskId } from '../model/task.ts';
import type { Terminal } from './io.ts';

/** The ids of tasks and the place that a command was given: a word that exists as a path is the place. */
export function idsAndPlace(
  words: readonly string[],
  { cwd }: Terminal,
): { readonly ids: readonly TaskId[]; readonly place?: string } {
  const places = words.filter((word) => existsSync(resolve(cwd, word)) || /[/\\]|\.md$/.test(word));
  const [place, other] = places;
  if (other !== undefined) throw new UsageError(`${place} and ${other} are both places; name one`);
  const ids = [...new Set(words.filter((word) => word !== place))];
  if (ids.length === 0) throw new UsageError(`${place} is a place; name a task as well, such as \`T012 ${place}\``);
  return { ids, ...(place === undefined ? {} : { place }) };
}
