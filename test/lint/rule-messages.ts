import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { formatLine } from '../../src/base/source.ts';

/** What a rule says, as the snapshots beside the fixtures hold it. */
export function ruleMessages(diagnostics: readonly Diagnostic[], rule: string): string {
  const lines = diagnostics
    .filter(({ code }) => code === rule)
    .flatMap(({ severity, message, span, related = [] }) => [
      `${formatLine(span)} ${severity}: ${message}`,
      ...related.map((other) => `    ${formatLine(other.span)} ${other.message}`),
    ]);
  return `${lines.join('\n')}\n`;
}
