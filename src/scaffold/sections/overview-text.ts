import { blocks, open, point, points } from '../markdown-list.ts';
import { ownWords } from '../own-words.ts';
import type { Setting } from '../setting.ts';

/** What the feature is, what type of task it is, and how that is known. */
export function overviewText({ brief, type, signs, recipe, about, baseline, model, primary }: Setting): string {
  const { stories, requirements } = brief.specification;
  const counts = [
    ...(stories.length > 0 ? [`${stories.length} user ${stories.length === 1 ? 'story' : 'stories'}`] : []),
    ...(requirements.length > 0 ? [`${requirements.length} requirements and success criteria`] : []),
  ];
  return blocks(
    brief.description === ''
      ? open('What is the feature to do, for whom, and why now?')
      : ownWords(brief.description, 700),
    [
      point('ML Task Type', type ? `${type.title}` : open('Which type of machine learning task is this?')),
      ...(type && signs.length > 0 ? [point('Told by', signs.join(', '))] : []),
      point('Result', `${recipe.output} for each ${recipe.per ?? about.example}`),
      ...(type
        ? [
            point(
              'Approach',
              `${model.name}, judged by ${primary?.name ?? 'the primary metric'}, compared with ${baseline}`,
            ),
          ]
        : []),
      ...(counts.length > 0
        ? [point('Scope', `${counts.join(', ')} of ${brief.document ?? 'the specification'}`)]
        : []),
    ].join('\n'),
    type
      ? ''
      : points([
          'Until the type is known, this plan holds only what is the same for all of them; run `tasks-ml plan new --task-type` again with the answer',
        ]),
  );
}
