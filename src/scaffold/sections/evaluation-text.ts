import type { Metric } from '../../knowledge/task-type.ts';
import { blocks, open, point, points } from '../markdown-list.ts';
import { ownWords, quoted } from '../own-words.ts';
import type { Setting } from '../setting.ts';
import { quote, requiredBy } from '../spec-says.ts';

const number = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|twice|doubles?)\b/i;
const aboutQuality =
  /\b(?:correct|right|wrong (?:predictions?|answers?|class(?:es)?|labels?|alarms?)|error|accura|precision|recall|false alarms?|hit|stay in|announced|click|conversion|response rate|losses|waste|finish|beats?|better)\b|\bcorrect[oa]|\bfehler|\berror/i;

/** Metrics, what they must reach, the baseline, and what the type needs of its own. */
export function evaluationText(setting: Setting): string {
  const { brief, type, primary, secondary, business, baseline, recipe, validation } = setting;
  const words = ({ name, why }: Metric): string =>
    `${name} (${why.charAt(0).toLowerCase()}${why.slice(1).replace(/\.$/, '')})`;
  const metrics = (type?.metrics ?? []).map(({ pattern }) => new RegExp(pattern, 'iu'));
  const goals = brief.specification.requirements.filter(
    ({ id, text }) =>
      /^SC\b/.test(id) && number.test(text) && (aboutQuality.test(text) || metrics.some((metric) => metric.test(text))),
  );
  const named = primary && requiredBy(brief, primary.pattern);
  const moved = business.find(({ pattern }) => requiredBy(brief, pattern)) ?? business[0];
  return blocks(
    [
      point(
        'Primary metric',
        primary
          ? `${words(primary)}${named ? `; named by the specification: ${quote(brief, named)}` : ''}`
          : open('By which one number is the model judged?'),
      ),
      ...(secondary.length > 0 ? [point('Secondary metrics', secondary.slice(0, 4).map(words).join('; '))] : []),
      point(
        'Business metric',
        moved
          ? `${moved.name}; measured before the rollout, so that there is something to compare with`
          : open('Which number of the business is to move, and what is it today?'),
      ),
      goals.length > 0
        ? point('Targets', goals.map(({ id, text }) => `${id}: ${quoted(ownWords(text, 200))}`).join('; '))
        : point(
            'Targets',
            open(
              `Which value of ${primary?.name ?? 'the primary metric'} is good enough to go live, and below which value is the model switched off?`,
            ),
          ),
      point('Baseline comparison', `${baseline}; paired bootstrap with 95 % intervals on the test split`),
      ...(validation
        ? [point('Validation strategy', `${validation.name}; the test split is read once, with the settings frozen`)]
        : []),
    ].join('\n'),
    `# ${recipe.own.title}\n\n${points([recipe.own.action, ...recipe.own.done])}`,
    `# Error Analysis\n\n${points(recipe.analysis)}`,
  );
}
