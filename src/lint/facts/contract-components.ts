import type { Component, Feature } from '../../model/feature.ts';

/** The components that the contracts of a feature declare, contract by contract. */
export function contractComponents({ contracts }: Feature): readonly Component[] {
  return contracts.flatMap(({ component, components }) => (component ? [component, ...components] : components));
}
