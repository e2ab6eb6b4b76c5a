import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import { storyWork } from './story-work.ts';
import type { Work } from './work.ts';
import { fails, passes, runs } from './work.ts';

/** The fourth phase: acceptance tests, registry, serving, monitoring, delivery and the way back. */
export function deploymentWork(setting: Setting, paths: Paths): readonly Work[] {
  const { about, mode, module, recipe, serving, slug } = setting;
  const tests = {
    contract: paths.contract('prediction_contract'),
    versioning: paths.unit('versioning'),
    monitoring: paths.unit('monitoring'),
    rollback: paths.unit('rollback'),
    whole: `tests/e2e/test_${module}_e2e.py`,
  };
  const stories = storyWork(setting, paths);
  return [
    {
      key: 'serving-tests',
      phase: 3,
      part: 'serving',
      title: 'Write the tests of the prediction contract, registry, monitoring and rollback, and the end-to-end test',
      role: 'QA Engineer',
      weight: 3,
      needs: ['evaluation-tests'],
      action: 'Write down what callers and operators may rely on before it is built; the tests fail.',
      files: Object.values(tests),
      imports: ['pytest', ...(mode.name === 'service' ? ['httpx'] : [])],
      steps: [
        `Contract: an answer has ${recipe.response}; an invalid ${about.example} gives an error that names the field`,
        `Without a model the answer is ${recipe.fallback}`,
        'Monitoring: a shifted sample raises exactly one alert, an unshifted one none',
        'Rollback: the previous version answers again, and the change is logged with its author and reason',
        'End to end: from the raw sample to an answer, through the registered model',
      ],
      proofs: [fails(...Object.values(tests))],
      done: ['Every field of an answer is checked for type and range'],
    },
    ...stories,
    {
      key: 'register',
      phase: 3,
      part: 'serving',
      title: 'Register models under version numbers with their lineage',
      role: 'MLOps Engineer',
      weight: 2.5,
      needs: ['serving-tests', 'export', 'pipeline'],
      action: 'Register what passed the quality gate in the MLflow Model Registry, with run, data version and report.',
      files: [paths.core('versioning')],
      imports: ['mlflow'],
      signature: 'def register(model: ExportedModel, report: EvaluationReport) -> ModelVersion:',
      steps: [
        'Number versions by meaning: major for another input or output, minor for another architecture, patch for new data',
        'Store run id, commit, DVC version, metrics and thresholds with the version',
        'Move the aliases `candidate`, `live` and `previous`; no file is ever overwritten',
      ],
      proofs: [passes(tests.versioning)],
      done: ['From a live version one gets to its data and code in one step'],
    },
    {
      key: 'serve',
      phase: 3,
      part: 'serving',
      title: mode.title,
      role: 'ML Engineer',
      weight: 5,
      needs: ['register', ...stories.map(({ key }) => key)],
      action: `Give ${recipe.output} for each ${recipe.per ?? about.example} by ${inSentence(serving?.name ?? 'the interface that the stories ask for')}, with the features of training.`,
      files: [paths.code(mode.module)],
      imports: mode.imports,
      signature: mode.signature,
      steps: [
        ...mode.steps,
        `Check the input with the data contract; an answer has ${recipe.response}`,
        `Where the model cannot answer, answer with ${recipe.fallback}`,
      ],
      proofs: [passes(tests.contract)],
      done: ['The contract tests pass against the exported model', ...mode.done],
    },
    {
      key: 'monitor',
      phase: 3,
      part: 'operations',
      title: 'Monitor drift, quality and service health from the first day',
      role: 'MLOps Engineer',
      weight: 3.5,
      needs: ['serve'],
      action: 'Compare production with training, and raise an alert with a runbook line for each.',
      files: [paths.core('monitoring'), paths.core('observability'), `deploy/${module}/alerts.yaml`],
      imports: ['evidently', 'prometheus-client'],
      signature: 'def drift_report(reference: Frame, window: Frame, limits: DriftLimits) -> DriftReport:',
      steps: [
        `Inputs: ${about.drift}`,
        `Predictions: ${recipe.watch}`,
        'Service: requests, errors, 50th and 95th percentile of the latency, age of the model and of the data',
        'Send alerts to the people on call with the runbook line; two windows in a row, so that noise wakes nobody',
      ],
      proofs: [passes(tests.monitoring), runs(`promtool check rules deploy/${module}/alerts.yaml`)],
      done: [
        'Each alert was raised once on purpose and names what to do',
        'Drift on two windows starts a retraining run',
      ],
    },
    {
      key: 'deliver',
      phase: 3,
      part: 'operations',
      title: 'Automate test, training and deployment',
      role: 'MLOps Engineer',
      weight: 3,
      needs: ['pipeline', 'serve'],
      action: 'Run the tests on every change, the pipeline on new data, and deploy what was registered and approved.',
      files: [`.github/workflows/${slug}.yml`, 'Dockerfile', '.dockerignore'],
      imports: ['docker'],
      steps: [
        'On a pull request: ruff, mypy, unit and contract tests, the pipeline on the sample',
        'On a new snapshot or a drift alert: the whole pipeline up to the alias `candidate`',
        'On approval: build the image (several stages, no root, pinned digest), deploy to staging, test, then to production',
      ],
      proofs: [runs(`actionlint .github/workflows/${slug}.yml`), runs(`docker build -t ${slug}:ci .`)],
      done: ['Nobody deploys by hand', 'The image runs as a user without rights and answers its health check'],
    },
    {
      key: 'rollback',
      phase: 3,
      part: 'operations',
      title: 'Make the way back to the previous model one command',
      role: 'MLOps Engineer',
      weight: 2,
      needs: ['serving-tests', 'register', 'deliver'],
      action: 'Move the alias live back to the previous version without a deployment, and say when that is done.',
      files: [paths.code('rollback'), `docs/runbooks/${slug}.md`],
      imports: ['mlflow'],
      signature: 'def rollback(reason: str, to: ModelVersion | None = None) -> ModelVersion:',
      steps: [
        'Swap the aliases `live` and `previous`; serving follows within a minute',
        'Triggers in the runbook: error rate, latency or drift alert that lasts 15 minutes, or a falling business metric',
        'Keep the last five versions with their images deployable',
      ],
      proofs: [passes(tests.rollback), runs(`python -m ${module}.rollback --dry-run --reason rehearsal`)],
      done: ['Going back takes less than five minutes and needs nobody who built the model'],
    },
  ];
}

/** A name within a sentence: acronyms keep their letters. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
