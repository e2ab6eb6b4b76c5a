import { basename } from 'node:path';
import type { Terminal } from '../io.ts';
import type { Anchor } from '../unified-diff.ts';
import { writeFilesWhole } from '../write-files.ts';
import type { CheckedFile } from './check-places.ts';

/** Writes the files in which findings were put right, and says so; with `dryRun` gives the difference instead. */
export async function mend(
  files: readonly CheckedFile[],
  { dryRun = false }: { readonly dryRun?: boolean },
  { talk }: Terminal,
): Promise<string | undefined> {
  const asked = files.flatMap(({ file, place, mended: change }) => (change ? [{ file, place, ...change }] : []));
  const mended = asked.filter(({ before, after }) => before !== after);
  if (!dryRun)
    for (const { place, after } of mended) writeFilesWhole(place.folder, new Map([[basename(place.tasksFile), after]]));
  for (const { file, left } of asked) for (const line of left) talk(`${file}: ${line}\n`);
  for (const { file, fixed } of mended)
    talk(`${file}: ${fixed} ${fixed === 1 ? 'finding' : 'findings'} ${dryRun ? 'would be ' : ''}mended\n`);
  if (!dryRun) return undefined;
  const { unifiedDiff } = await import('../unified-diff.ts');
  return mended.map(({ file, before, after }) => unifiedDiff(file, before, after, sameLines(before, after))).join('');
}

/** The lines that stand once in each of two texts: there they are the same. */
function sameLines(before: string, after: string): readonly Anchor[] {
  const [old, now] = [placesOfLines(before), placesOfLines(after)];
  return [...now].flatMap(([line, at]): readonly Anchor[] => {
    const was = old.get(line);
    return at < 0 || was === undefined || was < 0 ? [] : [[was, at]];
  });
}

/** By line its number from 0, -1 where it stands more than once. */
function placesOfLines(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) places.set(line, places.has(line) ? -1 : at);
  return places;
}
