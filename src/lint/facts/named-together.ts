import type { SourceSpan } from '../../base/source.ts';
import type { Suppression } from '../../model/suppression.ts';

/** A comment with the rules that some of its suppressions name. */
export interface NamedTogether {
  readonly span: SourceSpan;
  readonly names: readonly string[];
}

/** Suppressions by the comment that they stand in, each comment once. */
export function namedTogether(suppressions: readonly Suppression[]): readonly NamedTogether[] {
  const byComment = new Map<SourceSpan, string[]>();
  for (const { rules, span } of suppressions) {
    const known = byComment.get(span);
    if (known) known.push(...rules);
    else byComment.set(span, [...rules]);
  }
  return [...byComment].map(([span, names]) => ({ span, names }));
}
