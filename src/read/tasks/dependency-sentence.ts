import type { TaskId } from '../../model/task.ts';
import { inEnglish } from './dependency-languages.ts';
import type { TaskIndex } from './task-index.ts';
import { everything, operand, previous, speaksOfTasks } from './task-operand.ts';

/** What a sentence says: each of `to` waits for each of `from`. */
export interface SentenceDependency {
  readonly from: readonly TaskId[];
  readonly to: readonly TaskId[];
}

const before =
  /\b(?:must (?:be )?(?:complete[d]?|finish(?:ed)?|done|pass) before|(?:completed?|finish(?:ed)?|done) before|(?:(?:must )?(?:be )?(?:complete[d]?|finish(?:ed)?|done|run) first,? then)|before|(?:un)?blocks?|precedes?|(?:is )?required (?:by|for)|(?:is|are) (?:a )?prerequisites? (?:of|for))\b|→|⇒|➜|-->|->|=>/i;
const after =
  /\b(?:can (?:only )?(?:start|begin|run) (?:any ?time )?(?:only )?after|(?:must )?(?:starts?|come|comes|runs?|occurs?) after|requires?|(?:all )?depends? (?:up)?on|needs?|follows?|waits? for|(?:is |are )?blocked by|builds? on|after)\b/i;
const connectors = new RegExp(`(?<after>${after.source})|(?<before>${before.source})`, 'gi');
const arrow = /^(?:→|⇒|➜|-->|->|=>)$/;
const noDependency =
  /\b(?:may|might|can|could|should)\b(?! (?:only )?(?:start|begin|run) (?:any ?time )?(?:only )?after)|\bin parallel\b|\bparallel\b|∥|\bindependent(?:ly)?\b|\bno (?:other |\w+ )?dependenc|^\s*none\b|\bsimultaneous|\bconcurrent|\bsequential|\bpriority order\b|\bbenefits? from\b/i;
/** Sums up an order that is stated elsewhere, and often only a part of it. */
const summary = /^\W*(?:(?:sequential )?critical path|关键路径|критический путь|MVP(?: path| scope)?)\b/i;
/** In UTF-16 units; what is longer is no sentence that people write. */
const longestSentence = 4000;
/** An order that is preferred, not needed: `in priority order (US1 → US2)`. */
const preference = /\bpriority order\b|\bdelivery order\b|\border of priority\b|→[^.;]* are independent\b/i;
/** Why it is so names tasks that it is not about: `…, as US3 enhances US1`. */
const reasonBehind = /,\s+(?:as|because|since|so)\b.*$/i;
const describing = /\(([^()]*)\)/g;

/**
 * Reads a sentence of a dependencies section in a closed set of forms over ids, ranges, phases, stories and category
 * words: `A before B`, `A blocks B, C`, `A requires B`, `A → B → (C, D)`, in the languages of `inEnglish`. `undefined`:
 * it was not understood; an empty list: it is known to state no dependency. `about`: the tasks that a sentence without
 * a subject speaks of.
 */
export function readDependencySentence(
  sentence: string,
  index: TaskIndex,
  about?: readonly TaskId[],
): readonly SentenceDependency[] | undefined {
  if (sentence.length > longestSentence) return undefined;
  const text = inEnglish(
    sentence
      .replace(/\*\*|__|`/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (summary.test(text) || preference.test(text)) return [];
  const colon = /^([^:→]{1,120}?):\s+(?=\S)/.exec(text);
  const rest = colon ? text.slice(colon[0].length) : text;
  // `Core before Integration: T016-T027 → T028-T034` says it twice; what has the ids counts.
  const twice = colon !== null && connects(colon[1] as string) && connects(rest);
  const lead = colon && !connects(colon[1] as string) ? (colon[1] as string) : undefined;
  const body = lead !== undefined || twice ? rest : text;
  const found: SentenceDependency[] = [];
  let understood = false;
  let subject = (lead === undefined ? undefined : operand(lead, index)) ?? about;
  for (const clause of body.split(/\s[-–—]\s|;\s+|\.\s+(?=[\p{Lu}\d])/u)) {
    const result = readClause(clause, subject, index);
    if (result) {
      understood = true;
      found.push(...(about ? result.dependencies.map((one) => within(one, about)) : result.dependencies));
      subject ??= result.subject;
    } else if (noDependency.test(clause)) understood = true;
  }
  return understood || statesNothing(text, index) ? found : undefined;
}

/** Below the heading of a phase `implementation` is that of the phase. */
function within({ from, to }: SentenceDependency, about: readonly TaskId[]): SentenceDependency {
  const own = new Set(about);
  const inside = to.filter((id) => own.has(id));
  return { from, to: inside.length > 0 ? inside : to };
}

function connects(text: string): boolean {
  return text.search(connectors) >= 0;
}

/** A text that connects nothing: a list of tasks, or prose that names fewer than two. */
function statesNothing(text: string, index: TaskIndex): boolean {
  if (connects(text)) return false;
  const words = text.replace(describing, ' ');
  const colon = words.indexOf(':');
  return index.idsIn(words.slice(colon + 1)).length < 2 || !/\p{Ll}{2,}[^,]*?\bT\d/u.test(words.slice(colon + 1));
}

function readClause(
  clause: string,
  subject: readonly TaskId[] | undefined,
  index: TaskIndex,
): { dependencies: SentenceDependency[]; subject: readonly TaskId[] | undefined } | undefined {
  const text = clause
    .replace(reasonBehind, '')
    .replace(describing, (group, content: string) => (speaksOfTasks(content, index) ? group : ' '));
  const { parts, verbs } = cutAtConnectors(text);
  if (verbs.length === 0) return undefined;
  if (noDependency.test(text) && !verbs.some(({ isArrow }) => isArrow)) return undefined;
  const dependencies: SentenceDependency[] = [];
  const read = (): ReturnType<typeof readClause> =>
    dependencies.length > 0 ? { dependencies, subject: first } : undefined;
  const first = (parts[0] as string).trim() === '' && subject ? subject : operand(parts[0] as string, index);
  let left = first;
  for (const [position, { isArrow, isBefore }] of verbs.entries()) {
    const right = operand(parts[position + 1] as string, index);
    if (!left || !right) return read();
    const pair = isBefore ? pairOf(left, right, index) : pairOf(right, left, index);
    if (pair) dependencies.push(pair);
    else if (left !== everything) return read();
    if (isArrow) left = right;
  }
  return { dependencies, subject: first };
}

/** The pieces of a clause and what connects them; of an arrow and a verb in a row the verb counts: `→ Blocks`. */
function cutAtConnectors(text: string): {
  readonly parts: readonly string[];
  readonly verbs: readonly { readonly isArrow: boolean; readonly isBefore: boolean }[];
} {
  const parts: string[] = [];
  const verbs: { isArrow: boolean; isBefore: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(connectors)) {
    const part = text.slice(from, match.index);
    const doubled = verbs.at(-1)?.isArrow && part.trim() === '';
    if (doubled) verbs.pop();
    else parts.push(part);
    verbs.push({ isArrow: arrow.test(match[0]), isBefore: match.groups?.['before'] !== undefined });
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return { parts, verbs };
}

/** `all other tasks` and `all previous tasks` are told by the other side; a side that is left without tasks says nothing. */
function pairOf(from: readonly TaskId[], to: readonly TaskId[], index: TaskIndex): SentenceDependency | undefined {
  if (from === previous) return to === everything || to === previous ? undefined : disjoint(index.before(to), to);
  if (to === previous || from === everything) return undefined;
  if (to === everything) {
    const first = new Set(from);
    return disjoint(
      from,
      index.all.filter((id) => !first.has(id)),
    );
  }
  return disjoint(from, to);
}

/** A group cannot wait for itself: tasks on both sides are taken out of both. One task that waits for itself stays an error. */
function disjoint(from: readonly TaskId[], to: readonly TaskId[]): SentenceDependency | undefined {
  if (from.length === 1 && to.length === 1) return { from, to };
  const first = new Set(from);
  const common = new Set(to.filter((id) => first.has(id)));
  if (common.size === 0) return from.length > 0 && to.length > 0 ? { from, to } : undefined;
  const pair = { from: from.filter((id) => !common.has(id)), to: to.filter((id) => !common.has(id)) };
  return pair.from.length > 0 && pair.to.length > 0 ? pair : undefined;
}
