import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { Feature } from '../model/feature.ts';
import { deriveCore } from './core.ts';
import type { Design } from './design.ts';
import { designOf } from './design.ts';
import type { Need, TaskDraft } from './draft.ts';
import { deriveIntegration } from './integration.ts';
import { derivePerformance } from './performance.ts';
import { categoryRank } from './phases.ts';
import { derivePlanTasks } from './plan-tasks.ts';
import { derivePolish } from './polish.ts';
import { deriveSetup } from './setup.ts';
import { deriveTests } from './tests.ts';

/** The tasks of a feature before they have ids, in a topological order, and the design that they were derived from. */
export interface DerivedTasks {
  readonly design: Design;
  readonly drafts: readonly TaskDraft[];
}

/**
 * Derives the tasks of a feature from its design documents and from the explicit tasks of its plan. Each draft names
 * the line that gave cause; the same deliverable is made once, the plan's own task first.
 */
export function deriveTasks(feature: Feature): Parsed<DerivedTasks> {
  const design = designOf(feature);
  const explicit = derivePlanTasks(feature.plan);
  const documents = hasDesignDocuments(feature);
  const derived = documents
    ? [
        ...deriveSetup(design),
        ...deriveTests(design),
        ...deriveCore(design),
        ...deriveIntegration(design),
        ...derivePerformance(design),
        ...derivePolish(design),
      ]
    : [];
  const { drafts, same } = dropDuplicates([...explicit.drafts, ...derived]);
  const diagnostics: Diagnostic[] = [...design.diagnostics, ...explicit.diagnostics];
  if (drafts.length === 0)
    diagnostics.push({
      code: 'no-task',
      severity: 'error',
      span: feature.plan.title.span,
      message:
        'the folder has neither design documents nor tasks in its plan: nothing to build; add a data model, contracts or a spec',
    });
  else if (!drafts.some(({ category, kind }) => category === 'core' && kind !== 'error-handling'))
    diagnostics.push({
      code: 'no-core-task',
      severity: 'warning',
      span: feature.plan.title.span,
      message:
        'nothing in the documents gives cause for an implementation task; add a data model, contracts, or tasks to the plan',
    });
  return { value: { design, drafts: sortDrafts(resolveNeeds(drafts, same)) }, diagnostics };
}

/** Without any design document beside the plan only the plan's own tasks count. */
function hasDesignDocuments({ specification, decisions, dataModel, contracts, scenarios }: Feature): boolean {
  return (
    specification !== undefined ||
    decisions.length > 0 ||
    dataModel !== undefined ||
    contracts.length > 0 ||
    scenarios.length > 0
  );
}

/** Keeps the first draft of a key, and gives a deliverable of which the plan itself speaks to the plan's own task. */
function dropDuplicates(drafts: readonly TaskDraft[]): {
  drafts: readonly TaskDraft[];
  same: ReadonlyMap<string, string>;
} {
  const kept = new Map<string, TaskDraft>();
  const same = new Map<string, string>();
  const planned = new Map<string, string>();
  for (const draft of drafts) {
    if (kept.has(draft.key)) continue;
    const owner = draft.kind !== 'plan' && draft.files.length === 1 ? planned.get(draft.files[0] as string) : undefined;
    if (owner !== undefined) {
      same.set(draft.key, owner);
      continue;
    }
    if (draft.kind === 'plan') for (const file of draft.files) planned.set(file, draft.key);
    kept.set(draft.key, draft);
  }
  return { drafts: [...kept.values()], same };
}

/** Points needs at the drafts that were kept, drops those whose draft is not there, and names each once. */
function resolveNeeds(drafts: readonly TaskDraft[], same: ReadonlyMap<string, string>): readonly TaskDraft[] {
  const keys = new Set(drafts.map(({ key }) => key));
  return drafts.map((draft) => {
    const needs = new Map<string, Need>();
    for (const need of draft.needs) {
      const key = same.get(need.key) ?? need.key;
      if (keys.has(key) && key !== draft.key && !needs.has(key)) needs.set(key, { ...need, key });
    }
    return { ...draft, needs: [...needs.values()] };
  });
}

/** By phase, and within a phase each draft after those it needs; among equals in the order of deriving. Iterative and linear. */
function sortDrafts(drafts: readonly TaskDraft[]): readonly TaskDraft[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const sorted: TaskDraft[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const phases = groupByRank(drafts);
  for (const rank of [...phases.keys()].sort((a, b) => a - b)) {
    for (const start of phases.get(rank) ?? []) {
      const stack: { draft: TaskDraft; next: number }[] = state.has(start.key) ? [] : [{ draft: start, next: 0 }];
      while (stack.length > 0) {
        const top = stack[stack.length - 1] as { draft: TaskDraft; next: number };
        state.set(top.draft.key, state.get(top.draft.key) ?? 'open');
        const need = top.draft.needs[top.next++];
        if (need) {
          const before = byKey.get(need.key) as TaskDraft;
          if (!state.has(before.key) && categoryRank(before.category) === rank) stack.push({ draft: before, next: 0 });
          continue;
        }
        stack.pop();
        if (state.get(top.draft.key) === 'done') continue;
        state.set(top.draft.key, 'done');
        sorted.push(top.draft);
      }
    }
  }
  return sorted;
}

function groupByRank(drafts: readonly TaskDraft[]): Map<number, TaskDraft[]> {
  const groups = new Map<number, TaskDraft[]>();
  for (const draft of drafts) {
    const rank = categoryRank(draft.category);
    const group = groups.get(rank);
    if (group) group.push(draft);
    else groups.set(rank, [draft]);
  }
  return groups;
}
