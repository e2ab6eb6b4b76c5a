import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import type { Work } from './work.ts';
import { fails, passes, runs } from './work.ts';

/** The third phase: evaluation, what the type needs of its own, error analysis, and a model that is fast enough. */
export function evaluationWork(setting: Setting, paths: Paths): readonly Work[] {
  const { model, module, primary, recipe, secondary, slug } = setting;
  const { own } = recipe;
  const metric = primary?.name ?? 'the primary metric';
  const others = secondary.slice(0, 3).map(({ name }) => name);
  const tests = {
    evaluate: paths.unit('evaluate'),
    own: paths.unit(own.module),
    quality: `tests/quality/test_${module}_quality.py`,
  };
  const report = `docs/${slug}-evaluation.md`;
  return [
    {
      key: 'evaluation-tests',
      phase: 2,
      part: 'evaluation',
      title: 'Write the tests of the metrics and the quality gate',
      role: 'QA Engineer',
      weight: 2.5,
      needs: ['baseline'],
      action: 'Write the metrics down as examples with known results, and the success criteria as tests; they fail.',
      files: Object.values(tests),
      imports: ['pytest'],
      steps: [
        `${metric} of ten predictions, computed by hand, and of perfect and of constant predictions`,
        ...own.tests.map((test) => `${own.module}: ${test}`),
        'Quality gate: the model beats the baseline, and meets every success criterion that names a number',
      ],
      proofs: [fails(tests.evaluate, tests.own, tests.quality)],
      done: ['Every success criterion with a number is one assertion of the quality gate'],
    },
    {
      key: 'evaluate',
      phase: 2,
      part: 'evaluation',
      title: 'Evaluate the model once on the test split',
      role: 'Data Scientist',
      weight: 4.5,
      needs: ['evaluation-tests', 'tune'],
      action: `Compute ${[metric, ...others].join(', ')} for model and baseline on the test split, whole and by segment.`,
      files: [paths.code('evaluate')],
      imports: ['numpy', 'scikit-learn', 'mlflow'],
      signature: 'def evaluate(model: Predictor, part: Split, metrics: Sequence[Metric]) -> EvaluationReport:',
      steps: [
        'Read the test split for the first time, with the settings frozen; the run is logged as final',
        `Compute ${metric} with 95 % bootstrap intervals for model and baseline, paired`,
        'Compute the metrics by segment, with the number of examples beside each',
      ],
      proofs: [passes(tests.evaluate)],
      done: [`The lower end of the interval of ${metric} lies above the baseline, or the report says why not`],
    },
    {
      key: 'own',
      phase: 2,
      part: 'evaluation',
      title: own.title,
      role: 'Data Scientist',
      weight: 4,
      needs: ['evaluate'],
      action: own.action,
      files: [paths.code(own.module)],
      imports: ['numpy', 'scikit-learn'],
      signature: own.signature,
      steps: own.steps,
      proofs: [passes(tests.own)],
      done: own.done,
    },
    {
      key: 'analyse',
      phase: 2,
      part: 'evaluation',
      title: 'Analyse the errors and write the evaluation report',
      role: 'Data Scientist',
      weight: 5,
      needs: ['evaluate'],
      action:
        'Say where the model is wrong, for whom, and what would help; people decide on that whether it goes live.',
      files: [report],
      steps: [
        ...recipe.analysis,
        'End with a model card: use, limits, data version, metrics, and the decision to go on or not',
      ],
      proofs: [runs(`python -m ${module}.evaluate --report ${report} --check`)],
      done: ['The product owner has read the report and decided to go on'],
    },
    {
      key: 'export',
      phase: 2,
      part: 'evaluation',
      title: 'Export the model in the form that is served, and measure it',
      role: 'ML Engineer',
      weight: 4,
      needs: ['own', 'analyse'],
      action: 'Make the model as small and fast as the latency targets ask, without loss of quality.',
      files: [paths.code('export')],
      imports: [model.framework],
      signature: 'def export(model: TrainedModel, target: ExportTarget) -> ExportedModel:',
      steps: [
        `Export ${model.family.artifact}`,
        'Compare the exported model with the trained one on the whole test split',
        `Measure size, memory and the 95th percentile of the time for one prediction on ${setting.mode.name === 'device' ? 'the slowest device that is supported' : model.hardware === 'gpu' ? 'the hardware that serves, with and without GPU' : 'one CPU core'}`,
      ],
      proofs: [passes(tests.quality)],
      done: [
        'Predictions of the exported and the trained model differ by less than 1e-4',
        'The quality gate passes with the exported model',
      ],
    },
  ];
}
