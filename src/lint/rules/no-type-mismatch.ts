import { nameKey } from '../../base/names.ts';
import type { Component, Contract, Feature, Port } from '../../model/feature.ts';
import { fitsType } from '../../model/kfp-type.ts';
import type { Finding, Rule } from '../rule.ts';

/** What one component writes is what the next one reads. */
export const noTypeMismatch: Rule = {
  name: 'no-type-mismatch',
  description: 'Components that are joined by an output and an input agree on its type.',
  group: 'contracts',
  recommended: 'warning',
  *check({ feature }) {
    if (!feature) return;
    for (const { pipeline } of feature.contracts)
      for (const { from, to, span } of pipeline?.joins ?? [])
        if (!fitsType(from.type, to.type))
          yield {
            span,
            message: `${to.step} takes ${to.port} as ${to.type}, but ${from.step} writes ${from.port} as ${from.type}; give both the same type`,
          };
    yield* joinedByName(feature);
  },
};

/** Components of their own are joined where an output and an input have the same name and it is said by nobody else. */
function* joinedByName({ contracts }: Feature): Iterable<Finding> {
  const components = contracts.flatMap((contract) => (isOneComponent(contract) ? [contract.component] : []));
  const writers = new Map<string, { component: Component; port: Port }[]>();
  for (const component of components)
    for (const port of component.outputs) {
      const known = writers.get(nameKey(port.name));
      if (known) known.push({ component, port });
      else writers.set(nameKey(port.name), [{ component, port }]);
    }
  for (const component of components)
    for (const input of component.inputs) {
      const others = (writers.get(nameKey(input.name)) ?? []).filter((writer) => writer.component !== component);
      const [first] = others;
      // One writer that fits may be the one that is meant.
      if (!first || vague.test(input.name) || others.some(({ port }) => agree(port, input))) continue;
      yield {
        span: input.span,
        message: `${component.name} takes ${input.name} as ${input.type}, but ${first.component.name} writes it as ${first.port.type}; give both the same type, or other names`,
        related: [{ message: `${first.component.name} writes it here`, span: first.port.span }],
      };
    }
}

/** Names that say nothing of what is handed over. */
const vague =
  /^(?:inputs?|outputs?|data|results?|files?|paths?|values?|name|config|params?)(?:[ _-](?:path|file|\d+))?$/i;

function isOneComponent(contract: Contract): contract is Contract & { readonly component: Component } {
  return contract.component !== undefined;
}

/** Only what has a type on both sides can differ. */
function agree(output: Port, input: Port): boolean {
  return output.type === '' || input.type === '' || fitsType(output.type, input.type);
}
