import { nameKey } from '../../base/names.ts';
import type { Component, Feature } from '../../model/feature.ts';

/** The components that the contracts of a feature declare, contract by contract. */
export function contractComponents({ contracts }: Feature): readonly Component[] {
  return contracts.flatMap(({ component, components }) => (component ? [component, ...components] : components));
}

/** Components of a feature by all its documents, each once. */
export function componentsOf(feature: Feature): readonly Component[] {
  return eachOnce([...contractComponents(feature), ...(feature.dataModel?.components ?? [])]);
}

/** Pipelines of a feature by all its documents, each once. */
export function pipelinesOf({ contracts, dataModel }: Feature): readonly Pick<Component, 'name' | 'span'>[] {
  return eachOnce([...contracts.flatMap(({ pipeline }) => pipeline ?? []), ...(dataModel?.pipelines ?? [])]);
}

/** The first of each name. */
function eachOnce<T extends { readonly name: string }>(parts: readonly T[]): readonly T[] {
  const byName = new Map<string, T>();
  for (const part of parts) if (!byName.has(nameKey(part.name))) byName.set(nameKey(part.name), part);
  return [...byName.values()];
}
