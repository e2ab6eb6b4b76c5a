import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { formatPlace, lineStarts, positionOf } from '../base/source.ts';

/** Most related places that are printed with one diagnostic. */
const mostRelated = 12;

/** Diagnostics for people: place, severity, rule, message, the source line with a caret, related places. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join('');
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

function formatDiagnostic({ span, severity, code, message, related = [], help }: Diagnostic): string {
  const lines = [`${formatPlace(span)} ${severity} ${code}: ${message}`, ...excerpt(span)];
  for (const { span: place, message: text } of related.slice(0, mostRelated))
    lines.push(`    ${formatPlace(place)} ${text}`);
  if (related.length > mostRelated) lines.push(`    … and ${related.length - mostRelated} more`);
  if (help !== undefined) lines.push(`    ${help}`);
  // A file's name may hold anything: nothing of it may steer the terminal or pass for a line of ours.
  return lines.map((line) => line.replace(/\p{Cc}/gu, '?')).join('\n');
}

/** The line of a span with a caret below its first column, cut to what a terminal shows. */
function excerpt(span: Diagnostic['span']): readonly string[] {
  const { line, column } = positionOf(span);
  const starts = lineStarts(span.file);
  const text = span.file.text
    .slice(starts[line - 1], starts[line] ?? span.file.text.length)
    .replace(/[\r\n]+$/, '')
    .replace(/^\uFEFF/, '');
  if (text.trim() === '') return [];
  const from = column > 100 ? column - 40 : 0;
  const shown = text
    .slice(from, from + 120)
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '?');
  const gutter = `${line} | `;
  return [`  ${gutter}${shown}`, `  ${' '.repeat(gutter.length - 2)}| ${' '.repeat(Math.max(0, column - 1 - from))}^`];
}
