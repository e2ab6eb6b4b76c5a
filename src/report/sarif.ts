import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../base/diagnostic.ts';
import { fingerprint } from './fingerprint.ts';
import { relatedPlaces } from './related-places.ts';
import type { ReportedRule, ReportInput } from './report.ts';
import { sarifLocation } from './sarif-location.ts';
import { linkText, plainText } from './sarif-text.ts';
import type { KeyedFinding } from './shown-findings.ts';
import { keyedFindings } from './shown-findings.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A log in SARIF 2.1.0 with one run. */
export function formatSarif(input: ReportInput): string {
  const findings = keyedFindings(input);
  const rules = descriptors(input.rules, findings);
  const indexes = new Map(rules.map(({ id }, at) => [id, at]));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tasks-ml',
            version: input.version,
            informationUri: 'https://www.npmjs.com/package/tasks-ml',
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which tasks-ml was called.' } } },
        results: findings.map((finding) => resultOf(finding, indexes.get(finding.diagnostic.code) as number)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf({ diagnostic, key }: KeyedFinding, ruleIndex: number): Result {
  const { code, severity, message, span, help } = diagnostic;
  const { first: places, more } = relatedPlaces(diagnostic);
  // GitHub shows only those related places that the message links to.
  const links = places.map((place, at) => `[${linkText(place.message)}](${at + 1})`);
  if (more > 0) links.push(`… and ${more} more`);
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, ...(help === undefined ? [] : [help])].map(plainText).concat(links).join('\n') },
    locations: [sarifLocation(span)],
    ...(places.length === 0
      ? {}
      : {
          relatedLocations: places.map((place, at) => ({
            id: at + 1,
            ...sarifLocation(place.span),
            message: { text: plainText(place.message) },
          })),
        }),
    // Not `primaryLocationLineHash`: GitHub computes that itself, and complains of any other value.
    partialFingerprints: { 'tasksMlFinding/v1': fingerprint(key) },
  };
}

/** The rules that are on, and behind them what the readers complained of. */
function descriptors(rules: readonly ReportedRule[], findings: readonly KeyedFinding[]): ReportingDescriptor[] {
  const found = new Set(findings.map(({ diagnostic }) => diagnostic.code));
  const names = new Set(rules.map(({ name }) => name));
  return [
    ...rules.filter(({ name, level }) => level !== 'off' || found.has(name)).map(ruleDescriptor),
    ...[...found]
      .filter((code) => !names.has(code))
      .sort()
      .map(readerDescriptor),
  ];
}

function ruleDescriptor({ name, description, group, level, url }: ReportedRule): ReportingDescriptor {
  return {
    id: name,
    shortDescription: { text: description },
    fullDescription: { text: description },
    helpUri: url,
    help: { text: `${description}\n${url}`, markdown: `${description}\n\n[What to do](${url})` },
    defaultConfiguration: { level: level === 'off' ? 'none' : levels[level] },
    properties: { tags: [group] },
  };
}

function readerDescriptor(code: string): ReportingDescriptor {
  const text = 'Something in the file cannot be read as it stands.';
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    properties: { tags: ['reading'] },
  };
}
