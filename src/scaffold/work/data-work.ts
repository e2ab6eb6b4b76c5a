import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import type { Work } from './work.ts';
import { fails, passes, runs } from './work.ts';

/** The first phase: the project, the data, its split, and the features. */
export function dataWork(setting: Setting, paths: Paths): readonly Work[] {
  const { about, brief, module, recipe, slug } = setting;
  const entities = brief.entities.slice(0, 6).map(({ name }) => name);
  const fields = entities.length > 0 ? ` for ${entities.join(', ')}` : '';
  const tests = {
    contract: paths.contract('data_contract'),
    ingest: paths.unit('ingest'),
    validate: paths.unit('validate'),
    split: paths.unit('split'),
    features: paths.unit('features'),
  };
  const notebook = `notebooks/${module}_eda.ipynb`;
  const report = `docs/${slug}-data-report.md`;
  return [
    {
      key: 'setup',
      phase: 0,
      part: 'data',
      title: `Set up the package ${module} with its configuration, linters and named errors`,
      role: 'ML Engineer',
      weight: 1.5,
      needs: [],
      action:
        'Create the project so that tests, linters and the configuration work before the first line of the feature.',
      files: ['pyproject.toml', 'ruff.toml', `${paths.package}/__init__.py`, paths.config, paths.core('errors')],
      imports: ['pydantic', 'pytest', 'ruff'],
      signature:
        'class FeatureError(Exception):\n    """Something that the caller or the operator can act on; says what and where."""',
      steps: [
        `Pin Python 3.11, ${about.libraries.join(', ')} and ${setting.model.framework} in \`pyproject.toml\` and commit the lock file`,
        `Keep paths, seed 42, split shares and limits in \`${paths.config}\`; no module has numbers of its own`,
        'Give every edge case of the specification an error with a name of its own',
      ],
      proofs: [runs('ruff check .'), runs(`python -c "import ${module}"`)],
      done: ['A fresh checkout installs from the lock file and passes the linter'],
    },
    {
      key: 'data-tests',
      phase: 0,
      part: 'data',
      title: 'Write the tests of ingestion, validation, split and features',
      role: 'Data Engineer',
      weight: 2.5,
      needs: ['setup'],
      action: `Write the data contract and the unit tests on a sample of 200 ${about.examples} before the code; they fail.`,
      files: Object.values(tests),
      imports: ['pytest', ...about.libraries],
      steps: [
        `Commit a sample of 200 ${about.examples} without personal data, and ten broken ones, one for each check`,
        `Contract: ${about.checks[0]}`,
        ...recipe.splitTests.map((test) => `Split: ${test}`),
        'Features: a change of the validation part does not change what was fitted on the training part',
        'Import the code within each test, so that tests fail one by one and are not lost in collection',
      ],
      proofs: [fails(...Object.values(tests))],
      done: ['Every check of the data contract has a broken example that only it finds'],
    },
    {
      key: 'ingest',
      phase: 0,
      part: 'data',
      title: `Ingest the ${about.examples} and version every snapshot`,
      role: 'Data Engineer',
      weight: 3,
      needs: ['data-tests'],
      action: `Load the sources into one snapshot (${about.format}) that is versioned with DVC.`,
      files: [paths.code('ingest'), 'dvc.yaml'],
      imports: ['dvc', ...about.libraries],
      signature: 'def ingest(config: IngestConfig) -> Snapshot:',
      steps: [...about.ingest, 'Add the snapshot as a DVC stage; the run log holds its version'],
      proofs: [passes(tests.ingest), runs('dvc repro --dry ingest')],
      done: ['The same sources give the same checksum', 'No credentials stand in code or configuration'],
    },
    {
      key: 'validate',
      phase: 0,
      part: 'data',
      title: 'Validate every snapshot against the data contract',
      role: 'Data Engineer',
      weight: 2.5,
      needs: ['data-tests'],
      action: `Write the data contract as code${fields}, and stop the pipeline where a snapshot breaks it.`,
      files: [paths.code('schema'), paths.code('validate')],
      imports: about.libraries,
      signature: 'def validate(snapshot: Snapshot, contract: DataContract) -> ValidationReport:',
      steps: [
        ...about.checks.map((check) => `Check: ${check}`),
        'Write a report with the number of findings by check; quarantine what fails, and stop above the limit',
      ],
      proofs: [passes(tests.contract, tests.validate)],
      done: ['Each broken example is found by its check and named with its key'],
    },
    {
      key: 'explore',
      phase: 0,
      part: 'data',
      title: 'Explore the data and write down what was found',
      role: 'Data Scientist',
      weight: 4,
      needs: ['ingest', 'validate'],
      action: 'Look at the training part of the data, and decide what the features and the metrics must respect.',
      files: [notebook, report],
      imports: ['matplotlib', ...about.libraries],
      steps: [
        ...about.exploration,
        'End with decisions: columns to leave out, limits of the contract, questions to the data owner',
      ],
      proofs: [runs(`jupyter nbconvert --to notebook --execute ${notebook} --stdout`)],
      done: [`\`${report}\` names the leakage candidates and what was decided on each`],
    },
    {
      key: 'split',
      phase: 0,
      part: 'data',
      title: 'Split the data before anything is fitted',
      role: 'Data Scientist',
      weight: 1.5,
      needs: ['ingest', 'validate'],
      action: `${recipe.split}.`,
      files: [paths.code('split')],
      imports: ['numpy', 'scikit-learn'],
      signature: 'def split(snapshot: Snapshot, config: SplitConfig) -> Split:',
      steps: [
        setting.byTime
          ? 'Assign parts by the date of each example and the limits in the configuration'
          : 'Assign parts by a hash of the entity and the seed, so that new data never moves old examples',
        'Store the assignment with the snapshot version; later steps read it and never split again',
      ],
      proofs: [passes(tests.split)],
      done: recipe.splitTests.slice(0, 2).map((test) => `Proven by a test: ${test}`),
    },
    {
      key: 'features',
      phase: 0,
      part: 'features',
      title: `Build the features of the ${about.examples}, fitted on the training split only`,
      role: 'Data Scientist',
      weight: 4,
      needs: ['split', 'explore'],
      action:
        'One object that is fitted once on the training split and is used unchanged by validation, test and serving.',
      files: [paths.code('features')],
      imports: ['scikit-learn', ...about.libraries],
      signature: 'def fit_features(training: Frame, config: FeatureConfig) -> FittedFeatures:',
      steps: [...about.features, about.transform],
      proofs: [passes(tests.features)],
      done: [
        'Training and serving give the same features for the same input, compared on 100 examples',
        'Every feature is known at the moment of the prediction',
      ],
    },
  ];
}
