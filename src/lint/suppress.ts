import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import type { Suppression } from '../model/suppression.ts';

/** What is left when the comments of the files have had their say. */
export interface Suppressed<T> {
  readonly kept: readonly T[];
  /** Suppressions that switched something off. */
  readonly used: ReadonlySet<Suppression>;
}

/** Takes away the diagnostics of rules that comments switch off. A comment without a reason switches nothing off. */
export function suppress<T extends Diagnostic>(
  diagnostics: readonly T[],
  suppressionsOf: (file: SourceFile) => readonly Suppression[],
  ruleNames: ReadonlySet<string>,
): Suppressed<T> {
  const used = new Set<Suppression>();
  const kept = diagnostics.filter(({ code, span }) => {
    if (!ruleNames.has(code)) return true;
    let silenced = false;
    for (const suppression of suppressionsOf(span.file)) {
      const { rules, reason, from, to } = suppression;
      if (reason === '' || span.start < from || span.start >= to) continue;
      if (rules.length > 0 && !rules.includes(code)) continue;
      used.add(suppression);
      silenced = true;
    }
    return !silenced;
  });
  return { kept, used };
}
