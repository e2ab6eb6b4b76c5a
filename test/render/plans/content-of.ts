import type { PlanContent } from '../../../src/model/plan.ts';

/** What a plan consists of, without spans and the categories that titles give; files and sections have no order. */
export function contentOf(plan: PlanContent): object {
  const { frontMatter, title, attributes, phases, tasks, milestones, gates, risks, sections } = plan;
  return bare({
    frontMatter,
    title: title.value,
    attributes,
    phases,
    tasks: tasks.map(({ category, files, ...task }) => ({ ...task, files: sorted(files, ({ value }) => value) })),
    milestones,
    gates,
    risks,
    sections: sorted(sections, ({ title: words, text }) => `${words}\n${text}`),
  }) as object;
}

function sorted<T>(list: readonly T[], key: (one: T) => string): readonly T[] {
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'span' || inner === undefined ? [] : [[key, bare(inner)]],
    ),
  );
}
