import { latencyGoals } from '../latency-goals.ts';
import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import type { Work } from './work.ts';
import { passes, runs } from './work.ts';

/** The fifth phase: staging, performance, the step into production, and the documentation. */
export function rolloutWork(setting: Setting, paths: Paths): readonly Work[] {
  const { brief, mode, module, recipe, slug } = setting;
  const goals = latencyGoals(brief);
  const stories = [...new Set(brief.specification.stories.map((story) => paths.story(story)))];
  const benchmarks = [
    ...new Set(
      goals.length > 0
        ? goals.map(({ text }, at) => paths.performance(text, `goal ${at + 1}`))
        : [`tests/performance/test_${module}_latency.py`],
    ),
  ];
  return [
    {
      key: 'staging',
      phase: 4,
      part: 'rollout',
      title: 'Deploy to staging and run the end-to-end and acceptance tests',
      role: 'QA Engineer',
      weight: 4,
      needs: ['monitor', 'rollback'],
      action: 'Prove the whole system on staging with production data of one day, and rehearse the rollback.',
      files: [`deploy/${module}/staging.yaml`],
      steps: [
        'Deploy the candidate with the workflow, not by hand',
        'Run the end-to-end test and the acceptance test of every story against staging',
        'Rehearse the rollback with somebody who did not write it, and correct the runbook',
      ],
      proofs: [passes(`tests/e2e/test_${module}_e2e.py`, ...stories)],
      done: ['Every acceptance test passes on staging', 'The rollback was rehearsed and took less than five minutes'],
    },
    {
      key: 'performance',
      phase: 4,
      part: 'rollout',
      title: 'Test performance under the expected load',
      role: 'QA Engineer',
      weight: 3,
      needs: ['staging'],
      action: mode.load,
      files: benchmarks,
      imports: mode.name === 'service' ? ['locust'] : ['pytest-benchmark'],
      steps: [
        ...(goals.length > 0
          ? goals.map(({ id, text }) => `Assert ${id === undefined ? '' : `${id}: `}"${text}"`)
          : ['Assert what was agreed as answer to the open question about speed']),
        'Report 50th, 95th and 99th percentile, errors, and memory over time',
      ],
      proofs: [passes(...benchmarks)],
      done: [mode.loadDone],
    },
    {
      key: 'rollout',
      phase: 4,
      part: 'rollout',
      title: 'Roll the model out step by step',
      role: 'MLOps Engineer',
      weight: 5,
      needs: ['performance'],
      action: `${recipe.comparison}.`,
      files: [`deploy/${module}/production.yaml`, `docs/${slug}-rollout.md`],
      steps: [
        'Write down before the start: size of the groups, duration, metric that decides, and what ends it early',
        `Raise the share in steps (${mode.shares}), each with a look at drift, errors and the business metric`,
        'Decide in writing; the previous version stays deployable for 30 days',
      ],
      proofs: [
        mode.name === 'device'
          ? runs(`python -m ${module}.device --verify deploy/${module}/production.yaml`)
          : runs(`kubectl apply --dry-run=server -f deploy/${module}/production.yaml`),
      ],
      done: [
        'The decision and its numbers stand in the rollout report',
        'Dashboards show live traffic and no alert is open',
      ],
    },
    {
      key: 'documentation',
      phase: 4,
      part: 'rollout',
      title: 'Update the documentation',
      role: 'ML Engineer',
      weight: 2,
      needs: ['rollout'],
      action: 'Write what the next person needs to use, operate and retrain the model.',
      files: [paths.documentation],
      steps: [
        'Use: interface, fields of an answer, error names, an example call',
        'Operation: dashboards, alerts, runbook, who is on call, how to retrain and how to go back',
        'Model card: data version, metrics with intervals, limits, and what it must not be used for',
      ],
      proofs: [runs(`markdownlint-cli2 ${paths.documentation}`)],
      done: ['Somebody from outside the team has trained and deployed a model by it alone'],
    },
  ];
}
