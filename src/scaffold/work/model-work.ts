import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import type { Work } from './work.ts';
import { fails, passes, runs } from './work.ts';

/** The second phase: baseline, training, tuning, and the pipeline that runs them. */
export function modelWork(setting: Setting, paths: Paths): readonly Work[] {
  const { about, baseline, model, module, recipe, primary } = setting;
  const metric = primary?.name ?? 'the primary metric';
  const tests = {
    baseline: paths.unit('baseline'),
    train: paths.unit('train'),
    pipeline: paths.integration(`${module}_pipeline`),
  };
  const smoke = `configs/${module}-smoke.yaml`;
  return [
    {
      key: 'model-tests',
      phase: 1,
      part: 'training',
      title: 'Write the tests of baseline and training, and the integration test of the pipeline',
      role: 'ML Engineer',
      weight: 4,
      needs: ['split'],
      action: 'Write what a training run must prove before there is one; the tests fail.',
      files: [...Object.values(tests), smoke],
      imports: ['pytest'],
      steps: [
        `Training learns 20 ${about.examples} by heart: a loss that does not fall is a defect of the code`,
        'Two runs with seed 42 give the same predictions',
        'A model that is stored and loaded again gives the same predictions',
        `The pipeline runs from ingestion to registration on the sample with \`${smoke}\` in less than five minutes`,
      ],
      proofs: [fails(...Object.values(tests))],
      done: ['The integration test names each step of the pipeline and the artifact that it must leave'],
    },
    {
      key: 'tracking',
      phase: 1,
      part: 'training',
      title: 'Track every experiment with MLflow',
      role: 'MLOps Engineer',
      weight: 3,
      needs: ['setup'],
      action: 'Log parameters, metrics, artifacts, seed, code and data version of each run in one place.',
      files: [paths.core('tracking')],
      imports: ['mlflow'],
      signature: 'def tracked_run(name: str, config: Mapping[str, object]) -> ContextManager[Run]:',
      steps: [
        `Log commit, DVC version of the snapshot, seed and the whole \`${paths.config}\` at the begin of a run`,
        'Seed Python, NumPy and the framework in one function, and log which operations stay nondeterministic',
        'Refuse to start a run that is to be registered from a checkout with changes',
      ],
      proofs: [runs(`ruff check ${paths.core('tracking')}`), runs(`python -m ${module}.core.tracking --self-check`)],
      done: ['A run can be repeated from what was logged, and gives the same metric'],
    },
    {
      key: 'baseline',
      phase: 1,
      part: 'training',
      title: 'Measure the baseline that the model must beat',
      role: 'Data Scientist',
      weight: 5,
      needs: ['model-tests', 'features', 'tracking'],
      action: `Measure ${baseline} on the validation split, with the code that judges the model later.`,
      files: [paths.code('baseline')],
      imports: ['scikit-learn', 'mlflow'],
      signature: 'def fit_baseline(training: Split, config: TrainConfig) -> Predictor:',
      steps: [
        `Implement ${baseline}`,
        `Log ${metric} of each with its interval as the run \`baseline\``,
        'Stop and ask whether a model is needed at all where the baseline already meets the success criteria',
      ],
      proofs: [passes(tests.baseline)],
      done: [`${metric} of the baseline stands in the report and in \`${paths.config}\` as the value to beat`],
    },
    {
      key: 'train',
      phase: 1,
      part: 'training',
      title: `Train the model: ${model.name}`,
      role: 'ML Engineer',
      weight: 14,
      needs: ['baseline'],
      action: `Train ${model.name} with ${model.framework} on the training split; the validation split stops it.`,
      files: [paths.code('train')],
      imports: [model.framework, 'mlflow'],
      signature: 'def train(split: Split, features: FittedFeatures, config: TrainConfig) -> TrainedModel:',
      steps: [model.family.loop, recipe.training, model.family.regularization, model.family.stopping],
      proofs: [passes(tests.train), runs(`python -m ${module}.train --config ${smoke}`)],
      done: [
        `The trained model beats the baseline in ${metric} on the validation split`,
        `The run leaves ${model.family.artifact}`,
      ],
    },
    {
      key: 'tune',
      phase: 1,
      part: 'training',
      title: 'Search the hyperparameters',
      role: 'Data Scientist',
      weight: 12,
      needs: ['train'],
      action: `Search on the validation split by ${metric}; the test split is not read.`,
      files: [paths.code('tune'), `configs/${module}-search.yaml`],
      imports: ['optuna', 'mlflow'],
      signature: 'def search(split: Split, space: SearchSpace, trials: int, seed: int) -> TrainConfig:',
      steps: [
        model.family.search,
        'Log every trial as a child run, stop bad ones early (median pruner), and keep the storage so that a search can go on',
        'Fit the best settings with three more seeds; report the spread, and prefer the simpler of two that overlap',
      ],
      proofs: [runs(`python -m ${module}.tune --trials 2 --config ${smoke}`)],
      done: [
        'The chosen settings are committed with the id of their run',
        'The spread over seeds is smaller than the gain over the baseline',
      ],
    },
    {
      key: 'pipeline',
      phase: 1,
      part: 'training',
      title: 'Define the training pipeline from ingestion to registration',
      role: 'MLOps Engineer',
      weight: 7,
      needs: ['model-tests', 'train'],
      action:
        'Wire the components ingest, validate, split, preprocess, train, evaluate and register together as steps that can be run again.',
      files: [paths.pipeline],
      imports: ['dvc', 'mlflow'],
      signature: 'def run_pipeline(config: PipelineConfig, start_at: str | None = None) -> PipelineResult:',
      steps: [
        'Each step reads and writes named artifacts only; a step whose inputs did not change is not run again',
        'A step that fails leaves no half-written artifact, and the next run goes on behind the last complete one',
        'Registration runs only where validation and the quality gate have passed',
      ],
      proofs: [runs(`python -m pipelines.${module}.pipeline --config ${smoke} --stop-after train`)],
      done: ['Two runs on one snapshot give the same model checksum or name the nondeterministic operation'],
    },
  ];
}
