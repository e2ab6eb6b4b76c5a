import { blocks, open, points } from '../markdown-list.ts';
import { ownWords, quoted } from '../own-words.ts';
import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';

/** An edge case with how it is handled, by its words; the first that matches wins. */
function handling(text: string, { recipe, about }: Setting, paths: Paths): string {
  const cases: readonly (readonly [RegExp, string])[] = [
    [
      /\bmissing|\bempty|\bnull|\bincomplete|\bgaps?\b|fehlt|falta/i,
      `found by \`${paths.code('validate')}\`; below the limit of the contract it is imputed and counted, above it the run stops`,
    ],
    [
      /\bcorrupt|\binvalid|\bmalformed|\bunreadable|\bwrong format|\bblur|\bdecode/i,
      `quarantined by \`${paths.code('validate')}\` with its reason; the caller gets an error that names the field`,
    ],
    [
      /\bduplicate|\btwice\b|\bsame .* again/i,
      `dropped by its key in \`${paths.code('ingest')}\` and counted in the run log`,
    ],
    [
      /\bnew (?:user|customer|item|product|store|category|sensor|machine)|\bunknown|\bunseen|\bnever seen|\bno history|\bwithout history|\bfirst time/i,
      `takes the way for unseen values in \`${paths.code('features')}\`; where that is not enough the answer is ${recipe.fallback}`,
    ],
    [
      /\btimeout|\bunavailable|\bdown\b|\bfails?\b|\boutage|\bslow|\boffline/i,
      `after the time limit the answer is ${recipe.fallback}, and an alert is raised if it lasts`,
    ],
    [
      /\bdrift|\bchange|\bshift|\bseason|\bpromotion|\bholiday/i,
      `seen by \`${paths.core('monitoring')}\`; two windows in a row raise an alert and start a retraining run`,
    ],
    [
      /\bconfiden|\bthreshold|\bambiguous|\btie\b|\bunclear|\bborder/i,
      `decided by the rule of \`${paths.code(recipe.own.module)}\`; what it cannot decide goes to a person`,
    ],
    [/\blate\b|\bdelay|\bout of order/i, 'taken into the next snapshot; the age of the newest value is watched'],
  ];
  const words = quoted(ownWords(text, 200));
  const known = cases.find(([pattern]) => pattern.test(text))?.[1];
  if (known !== undefined) return `${words}: ${known}`;
  // A question that the specification leaves open is not ours to answer.
  return /\?\W*$|^(?:what|how|can|should|may)\b/i.test(text)
    ? open(`${words} What is to happen then?`)
    : `${words}: proven by a test of its own, with one such ${about.example} in the sample`;
}

/** Edge cases of the specification with how each is handled, and how errors are reported. */
export function edgeCasesText(setting: Setting, paths: Paths): string {
  const { brief, recipe, about } = setting;
  const cases = brief.specification.edgeCases;
  const usual = [
    `A snapshot without any ${about.example}`,
    'The model cannot be loaded at the start',
    'An answer takes longer than its limit',
  ];
  return blocks(
    cases.length > 0
      ? points(cases.map(({ value }) => handling(value, setting, paths)))
      : points([
          `${usual[0]}: the pipeline stops with a named error before anything is trained`,
          `${usual[1]}: the service does not become ready, and the version before goes on answering`,
          `${usual[2]}: the caller gets ${recipe.fallback}`,
        ]),
    'Every error has a name, says what and where, is logged with the run or request id, and never with personal data. A step that fails leaves the artifacts of the last complete run as they are.',
  );
}
