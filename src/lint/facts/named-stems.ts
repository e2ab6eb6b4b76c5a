import { fileName } from '../../base/file-name.ts';
import type { TaskList } from '../../model/task.ts';

/** Names of several words: `PricingService`, `use_dark_mode`. A word such as `index` stands for no certain file. */
const joined = /[a-z\d][A-Z]|[\w][_-][\w]/;
const name = /[A-Za-z][\w-]*/g;

/** Makes the function that tells whether a text speaks of a file by its name that some task names with its path. */
export function namedStems({ tasks }: TaskList): (text: string) => boolean {
  const stems = new Map<string, boolean>();
  for (const { files } of tasks)
    for (const { path } of files) {
      const file = fileName(path);
      const dot = file.indexOf('.', 1);
      const stem = dot < 0 ? file : file.slice(0, dot);
      stems.set(keyOf(stem), joined.test(stem));
    }
  const isNamed = (word: string): boolean => {
    const isJoined = stems.get(keyOf(word));
    return isJoined !== undefined && (isJoined || joined.test(word));
  };
  return (text) => stems.size > 0 && (text.match(name) ?? []).some((word) => isNamed(word));
}

/** The same for `PricingService`, `pricingService`, `pricing-service`. */
function keyOf(word: string): string {
  return word.replace(/[_-]/g, '').toLowerCase();
}
