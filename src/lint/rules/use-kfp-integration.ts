import { coverage, liveTasks } from '../facts/coverage.ts';
import { pipelinesOf } from '../facts/declared-parts.ts';
import { ofName } from '../facts/spoken-words.ts';
import type { Rule } from '../rule.ts';

/** What Kubeflow Pipelines needs of a feature is there: the SDK, a specification of each component, the pipeline. */
export const useKfpIntegration: Rule = {
  name: 'use-kfp-integration',
  description: 'A KFP feature sets up the SDK, specifies each component and defines each pipeline.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || list.tasks.length === 0) return;
    const components = feature.contracts.filter(({ component, format }) => component && format === 'kfp-component');
    const pipelines = pipelinesOf(feature);
    const first = components[0] ?? pipelines[0];
    if (!first) return;
    const covered = coverage(list);
    if (covered.about(({ lower }) => /\bkfp\b|kubeflow/.test(lower)).length === 0)
      yield {
        span: first.span,
        message: 'no task sets up the KFP SDK; add one to the setup phase, or run `tasks-ml build`',
      };
    if (components[0] && !liveTasks(list).some(({ files }) => files.some(({ path }) => specification.test(path))))
      yield {
        span: components[0].span,
        message: 'no task writes a component.yaml; add one for each component, or run `tasks-ml build`',
      };
    for (const { name, span } of pipelines)
      if (!covered.made(ofName(name)))
        yield { span, message: `no task defines the pipeline ${name}; add one, or run \`tasks-ml build\`` };
  },
};

/** `components/train/component.yaml`, or one file for each component. */
const specification = /component[^/]*\.ya?ml$|(?:^|\/)components?\/.*\.ya?ml$/i;
