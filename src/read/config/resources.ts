import { nameKey } from '../../base/names.ts';
import { resourceNeeds } from '../../model/resource-needs.ts';
import type { SettingProblem } from './setting-problem.ts';

/** Names that no task can use, and two that are the same to a reader. */
export function resourcesProblem(resources: Readonly<Record<string, number>>): SettingProblem | undefined {
  const known = new Map<string, string>();
  for (const name of Object.keys(resources)) {
    const key = nameKey(name);
    const [need, ...more] = resourceNeeds(name);
    if (key === '' || need?.name !== name || need.amount !== 1 || more.length > 0)
      return {
        path: [name],
        message: `no task can ask for ${JSON.stringify(name)}; a name is a word or two: \`test-db\``,
      };
    const first = known.get(key);
    if (first !== undefined)
      return { path: [name], message: `${name} and ${first} are one name in \`resources\`; take one of them away` };
    known.set(key, name);
  }
  return undefined;
}
