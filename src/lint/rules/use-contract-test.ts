import { ofContract } from '../facts/contract-words.ts';
import { coverage } from '../facts/coverage.ts';
import { testsOf } from '../facts/unwanted-tests.ts';
import type { Rule } from '../rule.ts';

/** Every contract is tested. */
export const useContractTest: Rule = {
  name: 'use-contract-test',
  description: 'Every contract has a test.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || feature.contracts.length === 0 || list.tasks.length === 0) return;
    const { contracts } = feature;
    const { tested } = coverage(list);
    const only = contracts.length === 1;
    const untested = contracts.filter((contract) => {
      for (const speaks of ofContract(contract, { only }))
        if (tested((spoken) => speaks(spoken) && !measuring.test(spoken.lower))) return false;
      return true;
    });
    const [first] = untested;
    if (!first) return;
    const tests = testsOf(list, { covered: untested.length < contracts.length });
    if (tests === 'some')
      for (const { name, path, span } of untested)
        yield {
          span,
          message: `no test task speaks of the contract ${path}; add a test of ${name}, or run \`tasks-ml build\``,
        };
    else
      yield {
        span: first.span,
        message: `${untested.length > 1 ? `no task tests the ${untested.length} contracts, ${first.path} and others; add a test of each` : `no task tests the contract ${first.path}; add one`}, or run \`tasks-ml build\``,
        ...(tests === 'refused' ? { severity: 'info' as const } : {}),
      };
  },
};

/** How fast and how large something is says nothing about what it promises. */
const measuring = /^(?:validate the resources of|benchmark|(?:scalability|load|stress|performance) tests?)\b/;
