import fc from 'fast-check';
import type { Documents } from './documents.ts';
import { nastyWords } from './nasty-words.ts';

const plainWords = [
  'model',
  'load',
  'data',
  'of',
  'the',
  'score',
  'Predict',
  'batch',
  'user',
  'and',
  'in',
  'Create',
  'a',
  'file',
  'GPU',
  'Python',
  'MLflow',
  'MinIO',
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 3, arbitrary: fc.constantFrom(...nastyWords) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** A line of text: words, good and bad. */
export const phrase: fc.Arbitrary<string> = fc
  .array(word, { maxLength: 6 })
  .map((words) => words.join(' ').replace(/[\r\n]/g, ' '));

const name = fc.oneof(
  fc.constantFrom(
    'train',
    'evaluate',
    'ingest',
    'Train',
    'test',
    'test_train',
    'end',
    '__proto__',
    'constructor',
    'toString',
    'train-validation',
    'train validation',
    'order',
    'T001',
    '1.1',
    'Setup',
  ),
  phrase,
);
const port = fc
  .tuple(
    fc.constantFrom('data', 'model', 'report', 'Data', 'rate', '__proto__'),
    fc.constantFrom('Dataset', 'Model', 'String', 'Integer', 'Artifact'),
  )
  .map(([port, type]) => `- \`${port}\` (${type}): ${port} of it`);
const ports = fc.array(port, { maxLength: 3 }).map((lines) => lines.join('\n') || 'none');
const many = <T>(item: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(item, { maxLength: most });
const joined = (item: fc.Arbitrary<string>, most: number, between = '\n\n'): fc.Arbitrary<string> =>
  many(item, most).map((items) => items.join(between));

const field = fc
  .tuple(
    fc.constantFrom(
      'Language/Version',
      'ML Framework',
      'KFP SDK',
      'Primary Dependencies',
      'Storage',
      'Testing',
      'Linting',
      'Performance Goals',
      'Constraints',
      'Scale/Scope',
      'Project Type',
      'Resource Requirements',
      'Structure Decision',
    ),
    fc.oneof(
      phrase,
      fc.constantFrom(
        'Python 3.11',
        'TypeScript 5',
        'Go 1.22',
        'Java 21',
        'PyTorch 2, XGBoost',
        'web',
        'single',
        'pipeline component',
        'full pipeline',
        'MinIO; Redis',
        'p95 < 200 ms; 100 req/s',
        'GPU: 1',
      ),
    ),
  )
  .map(([key, value]) => `**${key}**: ${value}  `);
const treePath = fc.constantFrom(
  'src/',
  'src/models/',
  'src/my models/',
  'backend/src/api/',
  'tests/',
  'tests/unit/',
  'components/train/',
  'end/',
  'a b/c.py',
  'src/x.ts',
  'docs/[name].md',
);
const tree = many(treePath, 5).map((paths) =>
  paths.length === 0
    ? ''
    : `## Project Structure\n\n\`\`\`text\n${paths.map((path) => `├── ${path}`).join('\n')}\n\`\`\``,
);

const planTask = (at: number): fc.Arbitrary<string> =>
  fc
    .record({
      title: phrase,
      files: many(
        fc.oneof(
          fc.constantFrom(
            'src/a.py',
            'src/models/data.py',
            'my dir/a b.py',
            'components/train/component.py',
            'Dockerfile',
            'a/{b,c}.py',
          ),
          phrase,
        ),
        2,
      ),
      waits: fc.option(fc.nat(Math.max(0, at - 1))),
      estimate: fc.constantFrom('', '2 hours', '1-2 days', '3 sprints'),
      assignee: phrase,
      resources: fc.constantFrom('', '', 'gpu', '2 × gpu, test-db', 'see the wiki for them'),
      verify: phrase,
      done: phrase,
      phase: fc.constantFrom('Setup', 'Tests', 'Models', 'Polish'),
    })
    .map(({ title, files, waits, estimate, assignee, resources, verify, done, phase }) =>
      [
        `## Phase ${at + 1}: ${phase}`,
        `### Task 1.${at + 1}: ${title}`,
        `**Assignee**: ${assignee}`,
        ...(estimate === '' ? [] : [`**Estimated Time**: ${estimate}`]),
        ...(resources === '' ? [] : [`**Resources**: ${resources}`]),
        `**Files**:\n${files.map((path) => `- \`${path}\` (CREATE)`).join('\n')}`,
        ...(waits === null || at === 0 ? [] : [`**Dependencies**: Task 1.${waits + 1}`]),
        `**Verification**:\n- ${verify}`,
        `**Definition of Done**:\n- [ ] ${done}`,
      ].join('\n\n'),
    );
const phasedTasks = fc
  .nat(3)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => planTask(at))))
  .map((tasks) => tasks.join('\n\n'));
const taskLine = fc.tuple(fc.nat(9), phrase, fc.option(fc.nat(9))).map(([id, title]) => `- [ ] T00${id} ${title}`);
const taskLines = joined(taskLine, 4, '\n').map((lines) => (lines === '' ? '' : `## Phase 1: Setup\n\n${lines}`));

const plan = fc
  .tuple(phrase, joined(field, 8, '\n'), tree, fc.oneof(fc.constant(''), phasedTasks, taskLines))
  .map(
    ([title, fields, folders, tasks]) =>
      `# Implementation Plan: ${title}\n\n## Technical Context\n\n${fields}\n\n${folders}\n\n${tasks}\n`,
  );
const story = fc
  .tuple(fc.nat(9), phrase, many(phrase, 2))
  .map(
    ([number, title, scenarios]) =>
      `### User Story ${number} - ${title} (Priority: P1)\n\n**Acceptance Scenarios**:\n\n${scenarios.map((text, at) => `${at + 1}. **Given** ${text}, **When** it runs, **Then** ${text}`).join('\n')}`,
  );
const spec = fc
  .tuple(joined(story, 3), many(phrase, 2))
  .map(
    ([stories, edges]) =>
      `# Feature Specification: X\n\n## User Scenarios & Testing\n\n${stories}\n\n### Edge Cases\n\n${edges.map((edge) => `- ${edge}`).join('\n')}\n`,
  );
const research = joined(
  fc
    .tuple(
      phrase,
      fc.oneof(
        phrase,
        phrase.map((text) => `Use MLflow ${text}`),
        phrase.map((text) => `Install ${text}`),
      ),
    )
    .map(([title, text]) => `## ${title}\n\n**Decision**: ${text}\n\n**Rationale**: ${title}`),
  3,
).map((text) => `# Research\n\n${text}\n`);
const component = fc
  .tuple(name, ports, ports, phrase)
  .map(
    ([title, inputs, outputs, resource]) =>
      `### ${title}\n\n**Inputs**:\n${inputs}\n\n**Outputs**:\n${outputs}\n\n**Resources**:\n- Memory: 4Gi\n- ${resource}`,
  );
const entity = fc
  .tuple(name, phrase)
  .map(
    ([title, text]) =>
      `### ${title}\n\n| Field | Type | Description |\n|---|---|---|\n| id | string | ${text.replace(/\|/g, '')} |`,
  );
const dataModel = fc
  .tuple(joined(component, 4), joined(entity, 3))
  .map(([components, entities]) => `# Data Model\n\n## Components\n\n${components}\n\n## Entities\n\n${entities}\n`);
const quickstart = joined(
  fc
    .tuple(phrase, phrase)
    .map(([title, command]) => `## Scenario 1: ${title}\n\n\`\`\`bash\n${command.replace(/`/g, '')}\n\`\`\``),
  3,
).map((text) => `# Quickstart\n\n${text}\n`);

const yamlText = (text: string): string => JSON.stringify(text);
const kfp = fc
  .tuple(name, many(fc.constantFrom('data', 'model'), 2), many(fc.constantFrom('data', 'model', 'report'), 2))
  .map(([title, inputs, outputs]) =>
    [
      `name: ${yamlText(title)}`,
      'inputs:',
      ...inputs.map((one) => `- {name: ${one}, type: Dataset}`),
      'outputs:',
      ...outputs.map((one) => `- {name: ${one}, type: Dataset}`),
      'implementation: {container: {image: x}}',
    ].join('\n'),
  );
const openapi = fc
  .tuple(name, many(phrase, 3))
  .map(
    ([title, paths]) =>
      `openapi: 3.0.0\ninfo: {title: ${yamlText(title)}, version: '1'}\npaths:\n${paths.map((path) => `  ${yamlText(`/${path}`)}:\n    get: {summary: ${yamlText(path)}, responses: {'200': {description: ok}}}`).join('\n') || '  {}'}\n`,
  );
const schema = name.map((title) =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: { id: { type: 'string' } },
  }),
);
const fileName = fc.oneof(
  fc.constantFrom(
    'train.yaml',
    'api.yaml',
    'T001.yaml',
    'user service.json',
    'notes.md',
    '__proto__.json',
    'lines',
    'a=b.yaml',
    'a--b.yaml',
    'ünï.yaml',
  ),
  phrase.map((text) => `${text.replace(/[/\0]/g, '') || 'x'}.yaml`),
);
const contracts = many(fc.tuple(fileName, fc.oneof(kfp, openapi, schema, phrase)), 4);

/** Random design documents, every one but the plan may be missing. */
export const randomDocuments: fc.Arbitrary<Documents> = fc
  .record({
    'plan.md': plan,
    'spec.md': fc.option(spec),
    'research.md': fc.option(research),
    'data-model.md': fc.option(dataModel),
    'quickstart.md': fc.option(quickstart),
    contracts,
  })
  .map(({ contracts: files, ...documents }) => ({
    ...Object.fromEntries(Object.entries(documents).filter((entry): entry is [string, string] => entry[1] !== null)),
    ...Object.fromEntries(files.map(([path, text]) => [`contracts/${path}`, text])),
  }));
