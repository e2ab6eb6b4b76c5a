import type { SourceSpan } from '../../base/source.ts';
import { positionOf } from '../../base/source.ts';
import type { Plan } from '../../model/plan.ts';

/** A plan as JSON says it: all parts of the model, with `line` and `column` in place of spans; see docs/json.md. */
export function planData({ file, headings, ...plan }: Plan): object {
  return {
    file: file.path,
    ...(plainData(plan) as object),
    // Their text stands in the sections and tasks below them.
    headings: headings.map(({ title, role, level, body }) => ({ title, role, level, ...placeOf(body.span) })),
  };
}

/** The model is a few levels deep, whatever the text is. */
function plainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): readonly (readonly [string, unknown])[] =>
      key === 'span' ? Object.entries(placeOf(part as SourceSpan)) : [[key, plainData(part)]],
    ),
  );
}

function placeOf(span: SourceSpan): { readonly line: number; readonly column: number } {
  return positionOf(span);
}
