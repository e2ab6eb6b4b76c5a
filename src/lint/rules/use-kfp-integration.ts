import { coverage, liveTasks, pipelinesOf } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** What Kubeflow Pipelines needs of a feature is there: the SDK, a specification of each component, the pipeline. */
export const useKfpIntegration: Rule = {
  name: 'use-kfp-integration',
  description: 'A KFP feature sets up the SDK, specifies each component and defines each pipeline.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature) return;
    const tasks = liveTasks(list);
    const components = feature.contracts.filter(({ component, format }) => component && format === 'kfp-component');
    const pipelines = pipelinesOf(feature);
    const first = components[0] ?? pipelines[0];
    if (!first) return;
    if (!tasks.some(({ title }) => /\bkfp\b|kubeflow/i.test(title)))
      yield {
        span: first.span,
        message: 'no task sets up the KFP SDK; add one to the setup phase, or run `tasks-ml build`',
      };
    if (components[0] && !tasks.some(({ files }) => files.some(({ path }) => /component\.ya?ml$/.test(path))))
      yield {
        span: components[0].span,
        message: 'no task writes a component.yaml; add one for each component, or run `tasks-ml build`',
      };
    const covered = coverage(list);
    for (const { name, span } of pipelines)
      if (!covered.made(name))
        yield { span, message: `no task defines the pipeline ${name}; add one, or run \`tasks-ml build\`` };
  },
};
