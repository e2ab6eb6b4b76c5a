import { contractStem, coverage } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** Every contract is tested. */
export const useContractTest: Rule = {
  name: 'use-contract-test',
  description: 'Every contract has a test.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || feature.contracts.length === 0) return;
    const covered = coverage(list);
    for (const { name, path, span } of feature.contracts)
      if (!covered.tested(name, contractStem(path)))
        yield {
          span,
          message: `no test task speaks of the contract ${path}; add a test of ${name}, or run \`tasks-ml build\``,
        };
  },
};
