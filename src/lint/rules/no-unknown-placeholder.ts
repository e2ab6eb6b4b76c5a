import { contractComponents } from '../facts/declared-parts.ts';
import type { Rule } from '../rule.ts';

/** What a component is called with, and what it declares, fit. */
export const noUnknownPlaceholder: Rule = {
  name: 'no-unknown-placeholder',
  description: 'Every placeholder of a component names a declared input or output, and every required input is used.',
  group: 'contracts',
  recommended: 'warning',
  *check({ feature }) {
    if (!feature) return;
    for (const { name, inputs, outputs, uses } of contractComponents(feature)) {
      if (!uses) continue;
      const declared = { input: new Set(inputs.map(nameOf)), output: new Set(outputs.map(nameOf)) };
      for (const { port, name: used, text, span } of uses.list)
        if (!declared[port].has(used))
          yield { span, message: `\`${text}\` names no ${port} of ${name}; correct the name, or declare the ${port}` };
      if (uses.everything) continue;
      const used = new Set(uses.list.filter(({ port }) => port === 'input').map(nameOf));
      for (const { name: input, optional, span } of inputs)
        if (!optional && !used.has(input))
          yield { span, message: `${name} requires the input ${input} and never uses it; pass it on, or remove it` };
    }
  },
};

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
