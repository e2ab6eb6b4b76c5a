import type { SourceSpan } from '../../base/source.ts';
import { positionOf } from '../../base/source.ts';
import type { Plan } from '../../model/plan.ts';

/** A plan as JSON says it: all parts of the model, with `line` and `column` in place of spans; see docs/json.md. */
export function planData(plan: Plan): object {
  const { file, dialects, frontMatter, title, attributes, phases, tasks, milestones, gates, risks, sections } = plan;
  const { fields, sourceTree, structureDecision, headings, checklists, decisions, order, clarifications } = plan;
  const content = { title, attributes, phases, tasks, milestones, gates, risks, sections };
  return {
    file: file.path,
    dialects,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    ...(plainData(content) as object),
    ...(plainData({ fields, sourceTree, ...(structureDecision ? { structureDecision } : {}) }) as object),
    ...(plainData({ checklists, decisions, order, clarifications }) as object),
    // Their text stands in the sections and tasks below them.
    headings: headings.map(({ title: words, role, level, body }) => ({
      title: words,
      role,
      level,
      ...placeOf(body.span),
    })),
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
