import { expect, test } from 'vitest';
import type { NewPlanInput } from '../../src/compile/new-plan.ts';
import { newPlan } from '../../src/compile/new-plan.ts';
import { defaultConfig } from '../../src/model/config.ts';

/** The plan from a specification with these lines of requirements. */
function planOf(body: string, more: Partial<NewPlanInput> = {}): string {
  const text = `# Feature Specification: Parcel damage\n\n${body}\n`;
  return newPlan({
    specification: { path: 'spec.md', text },
    dialect: 'ml-phases',
    config: defaultConfig,
    taskType: 'classification',
    ...more,
  }).text;
}

/** What the plan says for a slot. */
function slot(plan: string, key: string): string {
  return plan.split('\n').find((line) => line.startsWith(`- **${key}**: `)) ?? '';
}

/** What the plan says at last of something that has to be specified. */
function answer(plan: string, label: string): string {
  return plan.split('\n').findLast((line) => line.startsWith(`- **${label}**: `)) ?? '';
}

test.each([
  'FR-001: The model reaches an AUC-ROC above 0.8 on the test data set',
  'FR-001: Модель достигает AUC-ROC > 0.8 на тестовой выборке',
  'FR-001: Test dataset specification',
  'FR-001: Data sets',
  'FR-001: Users read the history of their parcels',
  'FR-001: Photos MUST be stored in a bucket for a year',
  'FR-001: The service MUST load the newest model from a file',
  'US-001: As a clerk I load parcels from a table',
  'FR-001: The API MUST let clerks read the state of a parcel',
])('"%s" is no source of the data', (said) => {
  expect(slot(planOf(`- **${said.replace(': ', '**: ')}`), 'Sources')).toMatch(/: NEEDS CLARIFICATION/);
});

test.each([
  'The model MUST learn from the 90,000 photos in the bucket `parcels-archive`',
  'The pipeline MUST read the scans of one day from object storage',
  'Training data come from the warehouse table `scans`',
  'The script MUST load CSV files from data/parcels/',
  'Trainingsdaten kommen aus dem Archiv des Lagers',
  'Los datos se leen de la tabla de envíos',
  'Данные загружаются из таблицы отправлений',
])('"%s" names a source of the data', (said) => {
  expect(slot(planOf(`- **FR-001**: ${said}`), 'Sources')).toContain(said.replace(/`/g, ''));
});

test.each([
  ['Baseline', 'Users can train a baseline model with one command'],
  ['Decision threshold', 'The cut-off date MUST lie 30 days before the snapshot, in each month'],
  ['Metric trade-off', 'Why this priority: a wrong model costs more than none, says everybody'],
])('%s is not answered by "%s"', (label, said) => {
  expect(answer(planOf(`- **FR-001**: ${said}\n- ${said}`), label)).not.toContain('specification says');
});

test('headings and titles of stories answer nothing', () => {
  const plan = planOf(
    [
      '### User Story 1 - Baseline with a threshold (Priority: P1)',
      'A clerk sees damaged parcels first.',
      '## Templates',
      '- Success criteria thresholds',
    ].join('\n\n'),
  );
  for (const label of ['Baseline', 'Decision threshold']) {
    expect(answer(plan, label)).not.toBe('');
    expect(answer(plan, label)).not.toContain('specification says');
  }
});

test.each([
  'Модель ДОЛЖНА обрабатывать одно предсказание за время не более 0.1 секунды',
  'Время инференса не превышает 0.1 секунды на предсказание',
  'An answer takes no more than 300 ms',
  'Eine Antwort dauert höchstens 2 Sekunden',
])('"%s" is a target of latency', (said) => {
  expect(slot(planOf(`- **FR-002**: ${said}`), 'Latency and throughput targets')).toContain(said);
});

test.each([
  'Users can train a model in under 10 minutes on all parcels',
  'Training ends within 45 minutes',
  'A new colleague finishes the tutorial in under 60 minutes',
])('"%s" is none', (said) => {
  expect(slot(planOf(`- **SC-001**: ${said}`), 'Latency and throughput targets')).toContain('NEEDS CLARIFICATION');
});

test('what works without a network runs on a device; what is only computed so does not', () => {
  const serving = (said: string): string => slot(planOf(said), 'Serving');
  expect(serving('- **FR-001**: The app MUST work offline')).toContain('Edge deployment');
  expect(serving('- **FR-001**: Predictions MUST be given on the device')).toContain('Edge deployment');
  expect(serving('## Risks\n\n- The scans are downloaded once and can be read offline afterwards')).toContain(
    'REST API',
  );
  expect(serving('- **FR-001**: Offline evaluation MUST use the same metrics')).toContain('REST API');
  expect(serving('## Out of Scope\n\n- The app works offline')).toContain('REST API');
});

test.each(['The split is by date, nothing is drawn at random', 'Train/Val/Test-Split ist zeitlich, kein Random'])(
  'a split by time is followed: "%s"',
  (said) => {
    const plan = planOf(`- **AC-3**: ${said}`);
    expect(plan).not.toMatch(/stratified by class|Stratified (?:hold-out|k-fold)/);
    expect(plan).toContain(said);
    expect(plan).toContain('Out-of-time test set');
    expect(plan).toContain('in the order of time');
  },
);

test('a model that the specification names goes first, whatever the data is; one that it leaves out does not', () => {
  const linear = planOf('- **FR-001**: The script MUST train a linear regression model on word counts', {
    data: 'text',
  });
  expect(slot(linear, 'Model')).toMatch(/: Linear regression on text data\./);
  expect(slot(linear, 'Framework')).toContain('scikit-learn');
  expect(linear).not.toContain('PyTorch');
  const bayes = planOf('- **FR-001**: A naive Bayes model MUST judge each text', { data: 'text' });
  expect(slot(bayes, 'Model')).toContain('Naive Bayes');
  const boosted = planOf(
    '- **FR-001**: A model MUST judge each text\n\n## Out of Scope\n\n- Transformers such as BERT',
    {
      data: 'tabular',
    },
  );
  expect(slot(boosted, 'Model')).toContain('XGBoost');
  const compared = planOf('- **FR-001**: The error is smaller than that of a linear regression (baseline)', {
    data: 'tabular',
  });
  expect(slot(compared, 'Model')).toContain('XGBoost');
});

test('words of the specification stand in the plan as they are', () => {
  const plan = planOf('- **SC-001**: Precision of at least 80 % (~15 % are „damaged" or "wet"), recall <b>high</b>');
  expect(plan).toContain('(~15 % are „damaged" or "wet")');
});

test('a title keeps its words, and is no plan twice', () => {
  const first = (title: string): string => planOf('', { title }).split('\n')[0] as string;
  expect(first('He said "A" & <b> | x')).toBe('# ML Implementation Plan: He said "A" & ‹b› ¦ x');
  expect(first('ML Implementation Plan: Implementation Plan: Parcels')).toBe('# ML Implementation Plan: Parcels');
});

test('the description has no prefix and no open quote', () => {
  const plan = planOf('**Input**: Описание задачи: "Создать модель для классификации клиентов банка на отток"');
  expect(plan).toContain('\nСоздать модель для классификации клиентов банка на отток\n');
});

test.each([
  ['FR-006: Users MUST be able to overrule a number, and the reason is recorded', 'Serve predictions'],
  ['FR-007: The screen MUST show the reasons beside each number', 'Serve predictions'],
  ['FR-008: The API MUST reject a request without a key', 'Serve predictions'],
  ['FR-009: The report MUST explain the largest errors', 'Analyse the errors and write the evaluation report'],
])('"%s" is done by "%s"', (said, title) => {
  const { content } = newPlan({
    specification: {
      path: 'spec.md',
      text: `# Spec: Parcels\n\n## Requirements\n\n- **${said.replace(': ', '**: ')}\n`,
    },
    dialect: 'ml-phases',
    config: defaultConfig,
    taskType: 'classification',
  });
  const [id] = said.split(':');
  const homes = content.tasks.filter(({ doneWhen }) => doneWhen.some(({ value }) => value.startsWith(`${id}: `)));
  expect(homes.map((task) => task.title)).toEqual([title]);
});
