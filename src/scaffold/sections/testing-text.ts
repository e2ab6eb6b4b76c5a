import { blocks, point } from '../markdown-list.ts';
import type { Setting } from '../setting.ts';

/** Levels of tests with what each must cover. */
export const testLevels: readonly (readonly [level: string, target: string, who: string])[] = [
  ['Unit', '80 % of the lines', 'whoever writes the module'],
  ['Contract', 'every field of the data and prediction contracts', 'Data Engineer, QA Engineer'],
  ['Integration', 'the pipeline on the sample, every user story', 'QA Engineer'],
  ['Performance', 'every latency and throughput target', 'QA Engineer'],
  ['Model', 'better than the baseline, every success criterion with a number', 'Data Scientist'],
];

/** How the work is tested: first, on which levels, and with which coverage. */
export function testingText({ about, brief, module }: Setting): string {
  const { stories } = brief.specification;
  return blocks(
    'Tests are written before the code that they test and fail until it is there; the code is imported within each test.',
    [
      point('Unit tests', `\`tests/unit\`: every module of \`src/${module}\`, coverage of at least 80 % of the lines`),
      point(
        'Contract tests',
        `\`tests/contract\`: the data contract with one broken ${about.example} for each check, and the prediction contract`,
      ),
      point(
        'Integration tests',
        `\`tests/integration\`: the pipeline on 200 ${about.examples}${stories.length > 0 ? `, and the scenarios of ${stories.map(({ id }) => id).join(', ')}` : ''}`,
      ),
      point('End-to-end test', `\`tests/e2e\`: from the raw sample to an answer, on staging before each release`),
      point('Model tests', '`tests/quality`: the quality gate, with the success criteria as assertions'),
      point('Linting', 'ruff on every pull request'),
    ].join('\n'),
  );
}

/** The boxes that must be ticked after the work. */
export function testingBoxes({ brief, module }: Setting): string {
  const { stories } = brief.specification;
  return [
    `Unit and contract tests pass, coverage of \`src/${module}\` is at least 80 %`,
    'The pipeline integration test passes on the sample in less than five minutes',
    ...stories.map(({ id }) => `The acceptance test of ${id} passes on staging`),
    'The quality gate passes: better than the baseline, success criteria met',
    'The load test meets the latency targets',
    'The rollback was rehearsed',
  ]
    .map((box) => `- [ ] ${box}`)
    .join('\n');
}
