import { nameKey } from '../base/names.ts';
import type { SourceSpan } from '../base/source.ts';
import type { Contract } from '../model/feature.ts';
import type { Design } from './design.ts';
import type { Need, TaskDraft } from './draft.ts';
import { draft, draftKey, list } from './draft.ts';
import { excerpt, nameText } from './naming.ts';
import { operationList } from './tests.ts';

/** The implementation: components, models, services, endpoints, pipelines, and what they share. */
export function deriveCore(design: Design): readonly TaskDraft[] {
  return [
    ...deriveComponents(design),
    ...deriveModels(design),
    ...deriveInterfaces(design),
    ...derivePipelines(design),
    ...deriveShared(design),
  ];
}

function deriveComponents({ components, layout }: Design): TaskDraft[] {
  return components.flatMap(({ name, span, producers }) => {
    const subject = nameKey(name);
    const folder = layout.subjectFolder('components', name);
    const title = nameText(name);
    const code = draftKey('component', subject);
    const needs: Need[] = [
      ...['component-test', 'component-validation-test'].map(
        (kind): Need => ({ key: draftKey(kind, subject), reason: 'test-first' }),
      ),
      ...producers.map(
        ({ name: producer, output }): Need => ({
          key: draftKey('component', nameKey(producer)),
          reason: 'artifact',
          span: output.span,
        }),
      ),
    ];
    const file = layout.language.file('component');
    return [
      draft({
        kind: 'component',
        subject,
        category: 'core',
        text: `Implement component ${title}`,
        paths: [`${folder}/${file}`],
        cause: span,
        needs,
      }),
      draft({
        kind: 'component-image',
        subject,
        category: 'core',
        text: `Container image of component ${title}`,
        paths: [`${folder}/Dockerfile`],
        cause: span,
        needs: [{ key: code, reason: 'order' }],
      }),
      draft({
        kind: 'component-specification',
        subject,
        category: 'core',
        text: `Component specification of ${title}`,
        paths: [`${folder}/component.yaml`],
        cause: span,
        needs: [{ key: code, reason: 'order' }],
      }),
    ];
  });
}

function deriveModels({ entities, interfaces, layout }: Design): TaskDraft[] {
  return entities.map(({ name, span }) => {
    const wanted = nameKey(name);
    const contracts = interfaces.filter(({ schemas }) => schemas.some((schema) => nameKey(schema.name) === wanted));
    return draft({
      kind: 'model',
      subject: wanted,
      category: 'core',
      text: `Create the model ${nameText(name)}`,
      paths: [layout.path('model', name)],
      cause: span,
      needs: contracts.flatMap(({ path }) => contractTestNeeds(path)),
    });
  });
}

function deriveInterfaces({ interfaces, entities, layout }: Design): TaskDraft[] {
  return interfaces.flatMap((contract) => {
    const tests = contractTestNeeds(contract.path);
    const name = nameText(contract.name);
    const spoken = new Set([
      ...contract.schemas.map((schema) => nameKey(schema.name)),
      ...contract.operations.flatMap(({ schemas }) => schemas.map(nameKey)),
      nameKey(contract.name),
    ]);
    const models: readonly Need[] = entities
      .filter((entity) =>
        [...spoken].some((schema) => schema === nameKey(entity.name) || schema === `${nameKey(entity.name)}s`),
      )
      .map((entity) => ({ key: draftKey('model', nameKey(entity.name)), reason: 'artifact' }));
    if (contract.operations.length === 0) {
      const own = entities.find(({ span }) => span.file === contract.span.file);
      if (own) return [];
      return [
        draft({
          kind: 'interface',
          subject: contract.path,
          category: 'core',
          text: `Implement the contract ${name}`,
          paths: [layout.path('service', contract.name)],
          cause: contract.span,
          needs: [...tests, ...models],
        }),
      ];
    }
    const service = draft({
      kind: 'service',
      subject: contract.path,
      category: 'core',
      text: `Implement the service behind ${name}`,
      paths: [layout.path('service', `${contract.name} service`)],
      cause: contract.span,
      needs: [...tests, ...models],
    });
    return [
      service,
      draft({
        kind: 'endpoint',
        subject: contract.path,
        category: 'core',
        text: `Implement ${operationList(contract, 4)}`,
        paths: [layout.path(isCommandLine(contract) ? 'command' : 'endpoint', contract.name)],
        cause: (contract.operations[0] as { span: SourceSpan }).span,
        needs: [...tests, { key: service.key, reason: 'order' }],
      }),
    ];
  });
}

function contractTestNeeds(path: string): readonly Need[] {
  return ['contract-test', 'contract-validation-test'].map((kind) => ({
    key: draftKey(kind, path),
    reason: 'test-first',
  }));
}

function isCommandLine({ operations }: Contract): boolean {
  return operations.every(({ method }) => method === '');
}

function derivePipelines({ pipelines, layout, components }: Design): TaskDraft[] {
  const known = new Set(components.map(({ name }) => nameKey(name)));
  return pipelines.map(({ name, components: used, span }) => {
    const subject = nameKey(name);
    const tests = [
      'pipeline-contract-test',
      'pipeline-validation-test',
      'pipeline-integration-test',
      'pipeline-e2e-test',
    ];
    return draft({
      kind: 'pipeline',
      subject,
      category: 'core',
      text: `Define pipeline ${nameText(name)}`,
      paths: [`${layout.subjectFolder('pipelines', name)}/${layout.language.file('pipeline')}`],
      cause: span,
      needs: [
        ...tests.map((kind): Need => ({ key: draftKey(kind, subject), reason: 'test-first' })),
        ...used
          .map(nameKey)
          .filter((component) => known.has(component))
          .map((component): Need => ({ key: draftKey('component', component), reason: 'artifact' })),
      ],
    });
  });
}

function deriveShared({ feature, components, pipelines, layout, kubeflow }: Design): TaskDraft[] {
  const drafts: TaskDraft[] = [];
  const model = feature.dataModel;
  const shared = (kind: string, text: string, file: string, cause: SourceSpan, needs: readonly Need[] = []): void => {
    drafts.push(
      draft({
        kind,
        subject: 'shared',
        category: 'core',
        text,
        paths: [file.includes('/') ? file : layout.path('shared', file)],
        cause,
        needs,
      }),
    );
  };
  const artifacts = model?.artifacts ?? [];
  const flows = components.flatMap(({ producers }) => producers);
  const names = [...new Set([...artifacts.map(({ name }) => name), ...flows.map(({ output }) => output.name)])];
  const flowCause = artifacts[0]?.span ?? flows[0]?.output.span;
  if (flowCause)
    shared(
      'artifact-metadata',
      `Record metadata and lineage of the artifacts ${shorten(names)}`,
      'artifacts',
      flowCause,
    );
  const parameters = components.flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'parameter'));
  if (parameters[0]) {
    const unique = [...new Set(parameters.map(({ name }) => name))];
    shared(
      'parameter-validation',
      `Validate the component parameters ${shorten(unique)}`,
      'parameters',
      parameters[0].span,
    );
  }
  const edge = feature.specification?.edgeCases[0];
  const errorCause = edge?.span ?? components[0]?.span;
  if (errorCause)
    shared(
      'error-handling',
      edge
        ? `Handle errors and the ${feature.specification?.edgeCases.length === 1 ? 'edge case' : 'edge cases'} of the specification, with logging`
        : 'Handle and log errors of the components',
      'errors',
      errorCause,
    );
  const asking = components.filter(({ resources }) => resources.length > 0);
  const cause = asking[0]?.resources[0]?.span ?? model?.resources[0]?.span;
  if (cause && kubeflow) {
    const owner = pipelines[0] ? layout.subjectFolder('pipelines', pipelines[0].name) : layout.folder('config');
    const whose =
      asking.length > 0
        ? ` of ${shorten(
            asking.map(({ name }) => name),
            6,
          )}`
        : '';
    shared('resource-specification', `Specify the resource requirements${whose}`, `${owner}/resources.yaml`, cause);
  }
  return drafts;
}

function shorten(names: readonly string[], most = 4): string {
  const shown = names.map((name) => excerpt(name, 40));
  return shown.length > most ? `${shown.slice(0, most).join(', ')} and ${shown.length - most} more` : list(shown);
}
