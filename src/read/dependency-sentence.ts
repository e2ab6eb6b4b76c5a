import type { TaskId } from '../model/task.ts';
import type { TaskIndex } from './task-index.ts';

/** What a sentence says: each of `to` waits for each of `from`. */
export interface SentenceDependency {
  readonly from: readonly TaskId[];
  readonly to: readonly TaskId[];
}

const before =
  /\b(?:must (?:be )?(?:complete[d]?|finish(?:ed)?|done|pass) before|(?:completed?|finish(?:ed)?|done) before|before|blocks?|precedes?|is required (?:by|for)|(?:is|are) (?:a )?prerequisites? (?:of|for))\b|→|⇒|➜|-->|->|=>/i;
const after =
  /\b(?:can (?:only )?(?:start|begin|run) (?:only )?after|(?:must )?(?:starts?|come|comes|runs?) after|requires?|(?:all )?depends? (?:up)?on|needs?|follows?|waits? for|(?:is |are )?blocked by|builds? on|after)\b/i;
const anyConnector = new RegExp(`(?<after>${after.source})|(?<before>${before.source})`, 'i');
const connectors = new RegExp(anyConnector.source, 'gi');
const noDependency =
  /\b(?:may|might|can|could|should)\b(?! (?:only )?(?:start|begin|run) (?:only )?after)|\bin parallel\b|\bparallel\b|\bindependent(?:ly)?\b|\bno (?:other )?dependenc|^\s*none\b|\bsimultaneous/i;
const describing = /\(([^()]*)\)/g;

/**
 * Reads a sentence of a dependencies section in a closed set of forms over ids, ranges, phases, stories and category
 * words: `A before B`, `A blocks B, C`, `A requires B`, `A → B → (C, D)`. `undefined`: it was not understood;
 * an empty list: it is known to state no dependency.
 */
export function readDependencySentence(sentence: string, index: TaskIndex): readonly SentenceDependency[] | undefined {
  const text = sentence
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const colon = /^([^:→]{1,120}?):\s+(?=\S)/.exec(text);
  const rest = colon ? text.slice(colon[0].length) : text;
  // `Core before Integration: T016-T027 → T028-T034` says it twice; what has the ids counts.
  const twice = colon !== null && anyConnector.test(colon[1] as string) && anyConnector.test(rest);
  const lead = colon && !anyConnector.test(colon[1] as string) ? (colon[1] as string) : undefined;
  const body = lead !== undefined || twice ? rest : text;
  const found: SentenceDependency[] = [];
  let understood = false;
  let subject = lead;
  for (const clause of body.split(/\s[-–—]\s|;\s+|\.\s+(?=[A-Z])/)) {
    const result = readClause(clause, subject, index);
    if (result) {
      understood = true;
      found.push(...result.dependencies);
      subject ??= result.subject;
    } else if (noDependency.test(clause)) understood = true;
  }
  return understood ? found : undefined;
}

function readClause(
  clause: string,
  subject: string | undefined,
  index: TaskIndex,
): { dependencies: SentenceDependency[]; subject: string } | undefined {
  const text = clause.replace(describing, (group, content: string) => (speaksOfTasks(content, index) ? group : ' '));
  const parts: string[] = [];
  const verbs: { arrow: boolean; before: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(connectors)) {
    parts.push(text.slice(from, match.index));
    verbs.push({ arrow: /[→⇒➜>]/.test(match[0]), before: match.groups?.['before'] !== undefined });
    from = match.index + match[0].length;
  }
  if (verbs.length === 0) return undefined;
  parts.push(text.slice(from));
  if (noDependency.test(text) && !verbs.some(({ arrow }) => arrow)) return undefined;
  const first = (parts[0] as string).trim() === '' && subject !== undefined ? subject : (parts[0] as string);
  const dependencies: SentenceDependency[] = [];
  let left = operand(first, index);
  for (const [position, { arrow, before: isBefore }] of verbs.entries()) {
    const right = operand(parts[position + 1] as string, index);
    if (!left || !right) return dependencies.length > 0 ? { dependencies, subject: first } : undefined;
    const others = right === everything ? index.all.filter((id) => !(left as readonly TaskId[]).includes(id)) : right;
    const pair = left === everything ? undefined : isBefore ? disjoint(left, others) : disjoint(others, left);
    if (pair) dependencies.push(pair);
    else if (left !== everything) return dependencies.length > 0 ? { dependencies, subject: first } : undefined;
    if (arrow) left = right;
  }
  return { dependencies, subject: first };
}

/** Stands for `all other tasks`. */
const everything: readonly TaskId[] = [];

const filler =
  /\b(?:all|the|other|tasks?|phases?|complet(?:e|ed|ion)|to|be|being|must|is|are|should|and|exist|both|any|every(?:thing)?|work|begins?|starts?|finish(?:ed)?|done|together|desired|being|have|has|been|only|of|in|will|later|remaining)\b/gi;

/** The tasks that a piece of a sentence speaks of: its ids outside parentheses, else those within, else a name. */
function operand(piece: string, index: TaskIndex): readonly TaskId[] | undefined {
  const outside = piece.replace(describing, ' ');
  const arrowGroup = /^\s*\(([^()]*)\)\s*\.?$/.exec(piece);
  const direct = index.idsIn(arrowGroup ? (arrowGroup[1] as string) : outside);
  if (direct.length > 0) return direct;
  const within = [...piece.matchAll(describing)].flatMap((group) => index.idsIn(group[1] as string));
  if (within.length > 0) return [...new Set(within)];
  const stories = [...piece.matchAll(/\b(?:US[- ]?|User Stor(?:y|ies) )(\d+)(?:\s*[-–]\s*(?:US)?(\d+))?/gi)];
  if (stories.length > 0) {
    const members = stories.flatMap(([, first, last]) => {
      const ids: TaskId[] = [];
      for (let n = Number(first); n <= Math.min(Number(last ?? first), Number(first) + 99); n++)
        ids.push(...index.story(`US${n}`));
      return ids;
    });
    return members.length > 0 ? [...new Set(members)] : undefined;
  }
  const phases = [...piece.matchAll(/\bPhases?\s+(\d+(?:\.\d+)*)(\+|\s*[-–]\s*\d+)?/gi)];
  if (phases.length > 0) {
    const members = phases.flatMap(([, number, more]) => {
      const first = Number(number);
      if (more === undefined || !Number.isInteger(first)) return index.phase(number as string) ?? [];
      const last = more === '+' ? first + 99 : Math.min(Number(/\d+/.exec(more)?.[0]), first + 99);
      return Array.from(
        { length: Math.max(0, last - first + 1) },
        (_, step) => index.phase(String(first + step)) ?? [],
      ).flat();
    });
    const named =
      members.length > 0 && /\bstor(?:y|ies)\b/i.test(outside)
        ? members.filter((id) => index.stories().includes(id))
        : [];
    if (members.length > 0) return named.length > 0 ? named : [...new Set(members)];
    return undefined;
  }
  if (/\b(?:all|every) (?:other|remaining|subsequent) (?:tasks|phases|work)\b|\beverything else\b/i.test(outside))
    return everything;
  if (/\b(?:all|any|other) (?:desired |other )?user stor(?:y|ies)\b|^\W*user stories\W*$/i.test(outside)) {
    const members = index.stories();
    return members.length > 0 ? members : undefined;
  }
  const name = outside
    .replace(/(?:[.,:;!*]|\u26A0\uFE0F?)+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return index.named(name) ?? index.named(name.replace(filler, ' ').replace(/\s+/g, ' ').trim());
}

/** A group cannot wait for itself: tasks on both sides are taken out of both. One task that waits for itself stays an error. */
function disjoint(from: readonly TaskId[], to: readonly TaskId[]): SentenceDependency | undefined {
  if (from.length === 1 && to.length === 1) return { from, to };
  const first = new Set(from);
  const common = new Set(to.filter((id) => first.has(id)));
  if (common.size === 0) return { from, to };
  const pair = { from: from.filter((id) => !common.has(id)), to: to.filter((id) => !common.has(id)) };
  return pair.from.length > 0 && pair.to.length > 0 ? pair : undefined;
}

function speaksOfTasks(content: string, index: TaskIndex): boolean {
  return index.idsIn(content).length > 0 || /\bPhases?\s+\d|\bUS-?\d/i.test(content);
}
