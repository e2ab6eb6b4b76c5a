import type { PracticeId } from '../../knowledge/practice.ts';
import { practiceOf } from '../../knowledge/practices.ts';
import { point } from '../markdown-list.ts';
import type { Setting } from '../setting.ts';
import { quote, requiredBy } from '../spec-says.ts';

const told: readonly PracticeId[] = [
  'experiment-tracking',
  'data-versioning',
  'model-versioning',
  'ci-cd',
  'reproducibility',
];

/** How each practice is followed: the specification's own words first, where it has some. */
export function mlopsText({ brief, mode, model }: Setting): string {
  return [
    ...told.map((id) => {
      const { title, sentence, patterns } = practiceOf(id);
      const said = patterns.map((pattern) => requiredBy(brief, pattern)).find((one) => one !== undefined);
      return point(title, said ? `${sentence} The specification asks for it: ${quote(brief, said)}` : sentence);
    }),
    point(
      'Provisioning and scaling',
      `${model.hardware === 'gpu' ? 'one GPU node for training, started by the workflow and given back after it' : 'training runs on the workflow runner'}; answers come from ${mode.place}`,
    ),
  ].join('\n');
}
