import { createColors } from 'picocolors';
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { printable } from '../base/printable.ts';
import { formatPlace } from '../base/source.ts';
import { excerptOf } from './excerpt.ts';
import { relatedPlaces } from './related-places.ts';
import type { ReportInput } from './report.ts';
import { shownFindings } from './shown-findings.ts';

type Colours = ReturnType<typeof createColors>;

/** Findings for people, and at the end the page of each rule that found something. */
export function formatStylish(input: ReportInput): string {
  const colours = createColors(input.colour);
  const shown = shownFindings(input);
  const findings = shown.map((diagnostic) => {
    const [first, ...rest] = linesOf(diagnostic, colours);
    return [diagnostic.fixable ? `${first} ${colours.dim('(--fix)')}` : first, ...rest, ''].join('\n');
  });
  return findings.join('') + pages(input, shown, colours);
}

/** Diagnostics for people: place, severity, rule, message, the source line with a caret, related places. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const plain = createColors(false);
  return diagnostics.map((diagnostic) => `${linesOf(diagnostic, plain).join('\n')}\n`).join('');
}

/** `2 errors, 1 warning`; empty when there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const words: readonly (readonly [Severity, string])[] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ];
  return words
    .map(([severity, word]) => ({
      word,
      count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function linesOf(diagnostic: Diagnostic, colours: Colours): string[] {
  const { span, severity, code, message, help } = diagnostic;
  const { first, more } = relatedPlaces(diagnostic);
  const { bold, dim } = colours;
  const tint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const place = printable(formatPlace(span));
  const lines = [`${bold(place)} ${tint(severity)} ${bold(printable(code))}: ${printable(message)}`];
  const excerpt = excerptOf(span);
  if (excerpt) {
    const { line, text, indent, marks } = excerpt;
    const gutter = `  ${line} |`;
    lines.push(`${dim(gutter)} ${text}`, `${dim(`${' '.repeat(gutter.length - 1)}|`)} ${indent}${tint(marks)}`);
  }
  for (const { span: other, message: text } of first)
    lines.push(`    ${printable(formatPlace(other))} ${printable(text)}`);
  if (more > 0) lines.push(`    … and ${more} more`);
  if (help !== undefined) lines.push(`    ${printable(help)}`);
  return lines;
}

/** Once for each rule, and not under each finding. */
function pages({ rules }: ReportInput, shown: readonly Diagnostic[], { dim }: Colours): string {
  const found = new Set(shown.map(({ code }) => code));
  const named = rules.filter(({ name }) => found.has(name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const lines = named.map(({ name, url }) => `  ${name.padEnd(longest)}  ${dim(url)}\n`);
  return lines.length > 0 ? `\nWhy, and what to do:\n${lines.join('')}` : '';
}
