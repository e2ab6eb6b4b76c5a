import type { PlanArrow, PlanTask, Stated } from '../../../model/plan.ts';
import type { CodeBlock } from '../../markdown.ts';
import type { PlanOutline } from '../plan-outline.ts';
import { sectionRole } from '../section-role.ts';
import { readFlowchart } from './mermaid-flowchart.ts';

/** How a node names a task by its number: `T1_1`, `Task 1.1: Schema`, `1.1`. */
const number =
  /^\s*(?:tasks?|steps?|schritt|шаг|задача|任务|步骤|タスク|작업|tarea|paso|aufgabe|[tsn])?[_ .#-]*(\d+(?:[._-]\d+)*[a-z]?)(?![\p{L}\p{N}])/iu;

/**
 * The arrows between tasks that the Mermaid graphs of a plan draw, in the order of the document. With the `references`
 * of the plan's tasks a node is the task that its label or id names; one that names none of them is taken for `Task 1.1`
 * by its number, and left out where it has none.
 */
export function readMermaidArrows(outline: PlanOutline, references: readonly string[] = []): readonly PlanArrow[] {
  const named = taskNames(references);
  return outline.blocks.flatMap((block) => {
    const chart = block.kind === 'code' ? readFlowchart(block) : undefined;
    if (!chart) return [];
    const task = (id: string): string | undefined => named(id, chart.nodes.get(id) ?? id);
    return chart.arrows.flatMap(({ from, to, span }) => {
      const [before, behind] = [task(from), task(to)];
      return before === undefined || behind === undefined ? [] : [{ from: before, to: behind, span }];
    });
  });
}

/** What each task waits for by the Mermaid graphs of a plan. */
export function readMermaidOrder(
  outline: PlanOutline,
  references: readonly string[],
): ReadonlyMap<string, readonly Stated[]> {
  const order = new Map<string, Map<string, Stated>>();
  for (const { from, to, span } of readMermaidArrows(outline, references)) {
    const before = order.get(to) ?? new Map<string, Stated>();
    if (from !== to && !before.has(from)) before.set(from, { value: from, span });
    order.set(to, before);
  }
  return new Map([...order].map(([to, before]) => [to, [...before.values()]]));
}

/**
 * The graphs in sections about order or dependencies that say nothing but what the tasks say: all their nodes are tasks,
 * all their arrows dependencies of these. Whoever writes the plan draws them anew.
 */
export function drawnAnew(outline: PlanOutline, tasks: readonly PlanTask[]): readonly CodeBlock[] {
  const named = taskNames(tasks.map(({ reference }) => reference));
  const byReference = new Map(tasks.map((task) => [task.reference, task]));
  const waits = new Map<string, ReadonlySet<string>>();
  const waitsFor = (to: string, from: string): boolean => {
    const known = waits.get(to) ?? new Set(byReference.get(to)?.dependencies.map(({ value }) => value));
    waits.set(to, known);
    return known.has(from);
  };
  return outline.sections.flatMap(({ title, blocks }) => {
    const role = sectionRole(title);
    if (role !== 'order' && role !== 'dependencies') return [];
    return blocks.filter((block): block is CodeBlock => {
      const chart = block.kind === 'code' && block.depth === 0 && !block.quoted ? readFlowchart(block) : undefined;
      if (!chart || chart.words.length > 0) return false;
      const references = new Map([...chart.nodes].map(([id, label]) => [id, named(id, label)]));
      return (
        [...references.values()].every((one) => one !== undefined && byReference.has(one)) &&
        chart.arrows.every(({ from, to }) => waitsFor(references.get(to) as string, references.get(from) as string))
      );
    });
  });
}

/** Finds the task that a node stands for, by its label first. */
function taskNames(references: readonly string[]): (id: string, label: string) => string | undefined {
  const whole = new Map(references.map((reference) => [bare(reference), reference]));
  const numbers = new Map<string, string | undefined>();
  for (const reference of references) {
    const found = numberIn(reference);
    // A number that several tasks have, each in its own component, names none of them.
    if (found !== undefined) numbers.set(found, numbers.has(found) ? undefined : reference);
  }
  const find = (text: string): string | undefined => {
    const head = text.split(/\s*[:：]\s|\s+[–—-]\s+/, 1)[0] as string;
    const found = whole.get(bare(text)) ?? whole.get(bare(head));
    if (found !== undefined) return found;
    const digits = numberIn(text);
    return digits === undefined ? undefined : (numbers.get(digits) ?? `Task ${digits}`);
  };
  return (id, label) => {
    const byLabel = label === id ? undefined : find(label);
    if (byLabel !== undefined && whole.has(bare(byLabel))) return byLabel;
    return find(id) ?? byLabel;
  };
}

function numberIn(text: string): string | undefined {
  return number.exec(text)?.[1]?.replace(/[_-]/g, '.');
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}/.]+/gu, '');
}
