import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Stated } from '../../model/plan.ts';
import { plainText } from '../inline.ts';

/** Tasks that words name, and whether the words said anything else that was not understood. */
export interface References {
  readonly value: readonly Stated[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a plan knows of its tasks while references to them are read. */
export interface Known {
  /** References in the order of the document. */
  readonly references: readonly string[];
  /** Place of each reference in that order. */
  readonly places: ReadonlyMap<string, number>;
  /** Reference for a number as it is written: `1.1` → `Task 1.1`. */
  readonly named: (number: string) => string;
  /** References of the tasks in the phase with a number. */
  readonly phase: (number: string) => readonly string[];
}

/** Prepares what is known of a plan's tasks, so that each reference is found at once. */
export function knownTasks(
  tasks: readonly { readonly reference: string; readonly phase?: string | undefined }[],
  named: (number: string) => string,
): Known {
  const phases = new Map<string, string[]>();
  for (const { reference, phase } of tasks) {
    if (phase === undefined) continue;
    const members = phases.get(phase);
    if (members) members.push(reference);
    else phases.set(phase, [reference]);
  }
  return {
    references: tasks.map(({ reference }) => reference),
    places: new Map(tasks.map(({ reference }, place) => [reference, place])),
    named,
    phase: (number) => phases.get(number) ?? [],
  };
}

const none =
  /^(?:none|no|n\/?a|nothing|keine?|нет|없음|无|無|なし|ninguna?|[-–—]|\/)\b|^[-–—.]*$|^(?:없음|无|無|なし|нет)/i;
const mention =
  /\b(?:all\s+(?:of\s+)?)?(?:phase|фаза|阶段|フェーズ|단계)\s*(\d+(?:\.\d+)*)(?:\s+tasks?)?|(?:\b(?:tasks?|steps?|schritte?|pasos?|задач[аи]?|шаг)|任务|步骤|タスク|ステップ|작업|태스크|단계)?\s*#?\bT?(\d+(?:\.\d+)*[a-z]?)\b(?:\s*(?:[-–—~]|to|through)\s*(?:(?:task|step)\s+)?T?(\d+(?:\.\d+)*)\b)?/giu;

/**
 * Reads `None`, `Task 1.1, Task 2.1`, `Tasks 1.1 and 1.2`, `Task 1.1-1.3`, `All Phase 2 tasks`. A reference to a task
 * that does not exist is kept: it is the author's mistake to hear of, not ours to hide.
 */
export function readReferences(items: readonly Stated[], known: Known): References {
  const value = new Map<string, Stated>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const text = item.value.replace(/\*\*|`/g, '');
    if (none.test(plainText(text))) continue;
    let found = 0;
    for (const match of withoutProse(text).matchAll(mention)) {
      const [, phase, first, last] = match;
      const references = phase !== undefined ? known.phase(phase) : range(first as string, last, known);
      for (const reference of references) {
        if (!value.has(reference)) value.set(reference, { value: reference, span: item.span });
      }
      found += references.length;
    }
    if (found === 0) {
      diagnostics.push({
        code: 'unread-dependency',
        severity: 'warning',
        message: `"${plainText(item.value)}" names no task of this plan; write it like "Task 1.1, Task 2.1" or "None"`,
        span: item.span,
      });
    }
  }
  return { value: [...value.values()], diagnostics };
}

/** A description in parentheses names no further tasks. */
function withoutProse(text: string): string {
  return text.replace(/\([^()]{0,500}\)/g, (match) => ' '.repeat(match.length));
}

function range(first: string, last: string | undefined, known: Known): readonly string[] {
  const from = known.named(first);
  if (last === undefined) return [from];
  const to = known.named(last);
  const [low, high] = [known.places.get(from) ?? -1, known.places.get(to) ?? -1];
  return low >= 0 && high >= low ? known.references.slice(low, high + 1) : [from, to];
}
