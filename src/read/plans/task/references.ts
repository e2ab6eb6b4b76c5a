import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { Stated } from '../../../model/plan.ts';
import { plainText } from '../../inline.ts';

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
  /** References from a place to another; where so many were spread before that no plan means it, only these two. */
  readonly between: (low: number, high: number) => readonly string[];
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
  let left = mostSpread;
  const spread = (all: readonly string[], low: number, high: number): readonly string[] => {
    if (high - low > 1) left -= high - low;
    return left < 0 ? [...new Set([all[low] as string, all[high] as string])] : all.slice(low, high + 1);
  };
  const references = tasks.map(({ reference }) => reference);
  return {
    references,
    places: new Map(tasks.map(({ reference }, place) => [reference, place])),
    named,
    phase: (number) => {
      const members = phases.get(number) ?? [];
      return members.length === 0 ? [] : spread(members, 0, members.length - 1);
    },
    between: (low, high) => spread(references, low, high),
  };
}

const none =
  /^(?:none|no|n\/?a|nothing|keine?|нет|ninguna?|aucune?|[-–—]|\/)(?![\p{L}\p{N}])|^[-–—.]*$|^(?:없음|无|無|なし)/iu;
const words =
  'tasks?|steps?|schritte?n?|pasos?|passos?|étapes?|задач[аиуей]?|шаг[аиуе]?|aufgaben?|tareas?|tâches?|任务|任務|步骤|步驟|タスク|ステップ|작업|태스크|단계';
const mention = new RegExp(
  `(?<![\\p{Ll}\\p{Lu}])(?:all\\s+(?:of\\s+)?)?(?:phases?|fases?|фаз[аыуе]|阶段|階段|フェーズ|단계)\\s*(\\d+(?:\\.\\d+)*)(?:\\s*(?:[-–—~～]|to|through|bis|до|至|到|から)\\s*(\\d+)(?![\\d.]))?(?:\\s+tasks?)?|(?:(?<![\\p{Ll}\\p{Lu}])(?:${words})\\s*#?|(?<![\\w.]))(?:T-?)?(\\d+(?:\\.\\d+)*[a-z]?)(?![\\p{Ll}\\p{Lu}\\d])(?:\\s*(?:[-–—~～]|to|through|bis|до|至|到|から)\\s*(?:(?:${words})\\s*)?T?(\\d+(?:\\.\\d+)*)(?!\\d))?`,
  'giu',
);
/** Words between references that say nothing else. */
const fillers = new RegExp(
  `(?<![\\p{Ll}\\p{Lu}])(?:${words}|and|or|all|both|und|y|и|et|none|after|the|from|completed?|done)(?![\\p{Ll}\\p{Lu}])|[和与及と와과]`,
  'giu',
);

/** As many dependencies are made of ranges and phases at most; what is beyond is known by its ends. */
const mostSpread = 100_000;

/** Nobody has more phases than that. */
const mostPhases = 100;

/** Whether words about dependencies name no task, and do not say that there is none either. */
export function namesNoTask(text: string): boolean {
  const bare = withoutMarks(text);
  return !none.test(plainText(bare)) && withoutProse(bare).search(mention) < 0;
}

/** Whether words about dependencies say more than which tasks these are; the `titles` of tasks say nothing new. */
export function dependencyProse(text: string, titles: readonly string[] = []): boolean {
  const bare = withoutMarks(text);
  if (none.test(plainText(bare))) return /[\p{L}\p{N}]/u.test(plainText(bare).replace(none, ' '));
  const said = new Set(titles.flatMap(wordsIn));
  return wordsIn(bare.replace(mention, ' ').replace(fillers, ' ')).some((word) => !said.has(word));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Reads `None`, `Task 1.1, Task 2.1`, `Tasks 1.1 and 1.2`, `Task 1.1-1.3`, `All Phase 2 tasks`. A reference to a task
 * that does not exist is kept: it is the author's mistake to hear of, not ours to hide.
 */
export function readReferences(items: readonly Stated[], known: Known): References {
  const value = new Map<string, Stated>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const text = withoutMarks(item.value);
    if (none.test(plainText(text))) continue;
    let found = 0;
    for (const match of withoutProse(text).matchAll(mention)) {
      const [, phase, end, first, last] = match;
      const references = phase !== undefined ? phases(phase, end, known) : range(first as string, last, known);
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

function withoutMarks(text: string): string {
  return text.replace(/\*\*|`/g, '');
}

/** A description in parentheses names no further tasks. */
function withoutProse(text: string): string {
  return text.replace(/[(（][^()（）]{0,500}[)）]/g, (match) => ' '.repeat(match.length));
}

/** All tasks of a phase, or of the phases up to another. */
function phases(first: string, last: string | undefined, known: Known): readonly string[] {
  const count = Number(last) - Number(first);
  if (last === undefined || !Number.isInteger(count) || count < 0 || count > mostPhases) return known.phase(first);
  return Array.from({ length: count + 1 }, (_, at) => known.phase(String(Number(first) + at))).flat();
}

function range(first: string, last: string | undefined, known: Known): readonly string[] {
  const from = known.named(first);
  if (last === undefined) return [from];
  const to = known.named(last);
  const [low, high] = [known.places.get(from) ?? -1, known.places.get(to) ?? -1];
  return low >= 0 && high >= low ? known.between(low, high) : [from, to];
}
