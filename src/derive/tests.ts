import { nameKey } from '../base/names.ts';
import type { Contract, Story } from '../model/feature.ts';
import type { Design } from './design.ts';
import type { TaskDraft } from './draft.ts';
import { draft } from './draft.ts';
import { excerpt, nameText, quoted, sentenceName } from './naming.ts';

/** Tests that come before the implementation: of contracts, components, pipelines, stories and frameworks. */
export function deriveTests(design: Design): readonly TaskDraft[] {
  return [
    ...componentTests(design),
    ...contractTests(design),
    ...pipelineTests(design),
    ...storyTests(design),
    ...frameworkTests(design),
  ];
}

function componentTests({ components, layout }: Design): TaskDraft[] {
  return components.flatMap(({ name, span }) => [
    draft({
      kind: 'component-test',
      subject: nameKey(name),
      category: 'tests',
      text: `Component test for ${nameText(name)}`,
      paths: [layout.path('component-test', name)],
      cause: span,
    }),
    draft({
      kind: 'component-validation-test',
      subject: nameKey(name),
      category: 'tests',
      text: `Input validation test for component ${nameText(name)}`,
      paths: [layout.path('component-test', `${name} validation`)],
      cause: span,
    }),
  ]);
}

function contractTests({ interfaces, layout }: Design): TaskDraft[] {
  return interfaces.flatMap((contract) => {
    const name = nameText(contract.name);
    const operations = operationList(contract);
    return [
      draft({
        kind: 'contract-test',
        subject: contract.path,
        category: 'tests',
        text: `Contract test for ${name}${operations === '' ? '' : ` (${operations})`}`,
        paths: [layout.path('contract-test', contract.name)],
        cause: contract.span,
      }),
      draft({
        kind: 'contract-validation-test',
        subject: contract.path,
        category: 'tests',
        text: `Input validation test for ${name}`,
        paths: [layout.path('contract-test', `${contract.name} validation`)],
        cause: contract.span,
      }),
    ];
  });
}

function pipelineTests({ pipelines, layout, feature }: Design): TaskDraft[] {
  return pipelines.flatMap(({ name, span }) => {
    const subject = nameKey(name);
    const title = nameText(name);
    const contract = feature.contracts.find(({ pipeline }) => pipeline && nameKey(pipeline.name) === subject);
    const make = (kind: string, text: string, role: 'pipeline-test' | 'e2e-test', suffix: string): TaskDraft =>
      draft({
        kind,
        subject,
        category: 'tests',
        text: `${text} ${title}`,
        paths: [layout.path(role, `${name} ${suffix}`)],
        cause: span,
      });
    return [
      ...(contract
        ? [
            make('pipeline-contract-test', 'Contract test for pipeline', 'pipeline-test', 'contract'),
            make('pipeline-validation-test', 'Input validation test for pipeline', 'pipeline-test', 'validation'),
          ]
        : []),
      make('pipeline-integration-test', 'Integration test for pipeline', 'pipeline-test', 'integration'),
      make('pipeline-e2e-test', 'End-to-end test for pipeline', 'e2e-test', 'e2e'),
    ];
  });
}

function storyTests({ feature, layout }: Design): TaskDraft[] {
  const specification = feature.specification;
  if (!specification) return [];
  const stories = specification.stories.map((story: Story) =>
    draft({
      kind: 'story-test',
      subject: story.id,
      category: 'tests',
      text: `Integration test for the story ${quoted(story.title, 70) || story.id}${scenarioCount(story.scenarios.length)}`,
      paths: [layout.path('integration-test', sentenceName(story.title, story.id))],
      stories: [story.id],
      cause: story.span,
    }),
  );
  const scenarios = specification.scenarios.map(({ value, span }, at) =>
    draft({
      kind: 'scenario-test',
      subject: nameKey(value) || String(at + 1),
      category: 'tests',
      text: `Integration test for the scenario ${quoted(value, 80) || at + 1}`,
      paths: [layout.path('integration-test', sentenceName(value, `scenario ${at + 1}`, 6))],
      cause: span,
    }),
  );
  return [...stories, ...scenarios];
}

function frameworkTests({ frameworks, layout }: Design): TaskDraft[] {
  return frameworks.map(({ value, span }) =>
    draft({
      kind: 'framework-test',
      subject: nameKey(value),
      category: 'tests',
      text: `Compatibility test for ${value}`,
      paths: [layout.path('compatibility-test', `${value.toLowerCase()} compatibility`)],
      cause: span,
    }),
  );
}

/** The operations of a contract in a few words: `POST /predictions, GET /models and 3 more`. */
export function operationList({ operations }: Contract, most = 3): string {
  const names = operations.map(({ method, path }) => excerpt(`${method} ${path}`.trim(), 60).replace(/[()]/g, ''));
  if (names.length === 0) return '';
  return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
}

function scenarioCount(count: number): string {
  return count === 0 ? '' : ` (${count} acceptance ${count === 1 ? 'scenario' : 'scenarios'})`;
}
