import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { printable } from '../base/printable.ts';
import { formatPlace } from '../base/source.ts';
import { regionOf } from './region.ts';
import { relatedPlaces } from './related-places.ts';
import type { ReportInput } from './report.ts';
import { shownFindings } from './shown-findings.ts';

/** The commands of GitHub Actions, in the order in which findings matter: it shows ten of each sort and step. */
const commands: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
];

/** Workflow commands: GitHub Actions makes annotations of the lines that a step prints. */
export function formatGithub(input: ReportInput): string {
  const shown = shownFindings(input);
  const urls = new Map(input.rules.map(({ name, url }) => [name, url]));
  return commands
    .flatMap(([severity, command]) =>
      shown
        .filter((diagnostic) => diagnostic.severity === severity)
        .map((diagnostic) => `::${command} ${properties(diagnostic)}::${text(diagnostic, urls)}\n`),
    )
    .join('');
}

function properties({ code, span }: Diagnostic): string {
  const { line, column, endLine, endColumn } = regionOf(span);
  // GitHub refuses columns of a place with several lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  return Object.entries({ title: code, file: span.file.path, line, endLine, ...columns })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
}

function text(diagnostic: Diagnostic, urls: ReadonlyMap<string, string>): string {
  const { code, message, help } = diagnostic;
  const { first, more } = relatedPlaces(diagnostic);
  const lines = [
    message,
    ...first.map((place) => `${formatPlace(place.span)} ${place.message}`),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...[help, urls.get(code)].filter((line) => line !== undefined),
  ];
  return escapeData(lines.map(printable).join('\n'));
}

function escapeData(data: string): string {
  return data.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
