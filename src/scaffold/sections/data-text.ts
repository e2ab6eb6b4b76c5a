import { dataSources } from '../data-sources.ts';
import { blocks, open, point, points } from '../markdown-list.ts';
import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import { quote, requiredBy } from '../spec-says.ts';

const apart =
  /\b(?:split|test set|hold[ -]?out|training and test|not in (?:the )?training)\b|\bnicht im training\b|\bconjunto de prueba/i;

/** Where the data comes from, and how it is checked, split and prepared, in this order. */
export function dataText(
  { about, brief, byTime, furtherValidation, recipe, validation }: Setting,
  paths: Paths,
): string {
  const said = dataSources(brief);
  const kept = byTime ?? requiredBy(brief, apart);
  return blocks(
    [
      said.length > 0
        ? point('Sources', said.map((statement) => quote(brief, statement)).join('; '))
        : point(
            'Sources',
            open(`Where do the ${about.examples} come from, how many are there, since when, and who owns them?`),
          ),
      point('Ingestion', `${about.ingest[0]}. Output: one versioned snapshot (${about.format})`),
    ].join('\n'),
    `# Validation and Quality Checks\n\n${points(about.checks.map((check) => `${upper(check)}`))}`,
    `# Split\n\n${points([
      `${upper(recipe.split)}`,
      ...(kept ? [`The specification asks: ${quote(brief, kept)}`] : []),
      ...(validation ? [`Validation strategy: ${validation.name}. ${validation.why}`] : []),
      ...furtherValidation.slice(0, 2).map(({ name, why }) => `Also: ${name}. ${why}`),
      `The split is stored by \`${paths.code('split')}\` before anything is fitted`,
    ])}`,
    `# Features, Scaling and Encoding\n\n${points([...about.features, about.transform])}`,
    `# Augmentation\n\n${about.augmentation}.`,
  );
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
