import { nameKey } from '../base/names.ts';
import type { Design } from './design.ts';
import type { TaskDraft } from './draft.ts';
import { draft } from './draft.ts';
import { kebabCase, quoted } from './naming.ts';

/** Headings of a quickstart that every project has: they show how to work on the code, not that the feature works. */
const routine =
  /^(?:\d+[.)]\s*)?(?:run(?:ning)? (?:the |all )?(?:unit )?tests?|(?:unit |all )?tests?(?: \(.*\))?|testing|type[- ]check(?:ing)?|lint(?:ing)?|format(?:ting)?|code quality)\b(?!.*scenario)/i;

/** Polish: what every feature ends with, and one validation for each scenario of the quickstart. */
export function derivePolish(design: Design): readonly TaskDraft[] {
  const { feature, layout, kubeflow } = design;
  const cause = feature.plan.title.span;
  const name = feature.name.replace(/^[A-Za-z]?\d+-/, '') || feature.name;
  const folders = layout.folders.filter(
    (folder) =>
      !/^(?:\.|(?:tests?|docs?|examples?|specs?|configs?|scripts|notebooks|deploy(?:ment)?|data|models)\/)/.test(
        folder,
      ),
  );
  const polish = (kind: string, text: string, place: { paths: string[] } | { noFile: string }): TaskDraft =>
    draft({ kind, subject: 'feature', category: 'polish', text, cause, ...place });
  return [
    polish('unit-tests', 'Unit tests of the shared helpers', {
      paths: [layout.path('unit-test', kubeflow ? 'shared' : 'helpers')],
    }),
    polish('documentation', 'Write the documentation of the feature', {
      paths: [`${layout.folder('docs')}/${kebabCase(name)}.md`],
    }),
    polish('examples', kubeflow ? 'Write examples of the pipelines and components' : 'Write examples of use', {
      paths: [`${layout.folder('examples')}/${kebabCase(name)}/`],
    }),
    polish('observability', 'Add logging, metrics and health signals', {
      paths: [layout.path('shared', 'observability')],
    }),
    polish(
      'duplication',
      'Remove code duplication',
      folders.length > 0 ? { paths: [...folders] } : { noFile: 'all code of the feature' },
    ),
    ...feature.scenarios
      .filter(({ title }) => !routine.test(title))
      .map(({ title, span }, at) =>
        draft({
          kind: 'quickstart',
          subject: nameKey(title) || String(at + 1),
          category: 'polish',
          text: `Run the quickstart scenario ${quoted(title.replace(/^(?:scenario|step|test)\s*\d+\s*[:.–—-]\s*/i, ''), 80) || at + 1}`,
          noFile: 'runs the commands of the quickstart',
          cause: span,
        }),
      ),
  ];
}
