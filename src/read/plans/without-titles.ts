import { dependencyProse } from './task/references.ts';
import type { KnownField } from './task/task-details.ts';

/** What dependencies say beside references stays, but for the titles of the tasks that they name. */
export function withoutTitles(field: KnownField, titles: readonly string[]): KnownField {
  if (field.name !== 'dependencies' || field.left === '') return field;
  const left = field.left
    .split('\n')
    .filter((line) => {
      const said = /^- Dependencies as stated: (.*)$/.exec(line)?.[1];
      return said === undefined || dependencyProse(said, titles);
    })
    .join('\n');
  return { ...field, left: left.trim() };
}
