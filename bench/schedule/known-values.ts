import { badFile } from './bad-file.ts';

/** What is known of an instance from elsewhere: no schedule is shorter than `lower`, and one of length `upper` exists. */
export interface KnownValue {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Known values from a table with a head line, by the name of the instance and of its processors where the table has
 * them: `50/rand0000.stg 4`, `j301_1`.
 */
export function knownValues(path: string, text: string): ReadonlyMap<string, KnownValue> {
  const [head = '', ...rows] = text
    .trimEnd()
    .split('\n')
    .map((row) => row.replace(/\r$/, ''));
  const columns = head.split('\t');
  const column = (...names: readonly string[]): number => columns.findIndex((name) => names.includes(name));
  const [name, processors] = [column('instance'), column('processors')];
  const [lower, upper] = [column('verified_lb', 'best_known_lb'), column('best_ub', 'best_known_ub')];
  if (name < 0 || lower < 0 || upper < 0)
    throw badFile(path, 1, 'it needs columns instance, verified_lb or best_known_lb, best_ub or best_known_ub');
  return new Map(
    rows.map((row, at) => {
      const cells = row.split('\t');
      const value = { lower: Number(cells[lower] || Number.NaN), upper: Number(cells[upper] || Number.NaN) };
      if (!(value.lower <= value.upper)) throw badFile(path, at + 2, 'its bounds are not two numbers in order');
      return [processors < 0 ? (cells[name] as string) : `${cells[name]} ${cells[processors]}`, value];
    }),
  );
}
