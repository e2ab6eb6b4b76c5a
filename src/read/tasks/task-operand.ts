import type { TaskId } from '../../model/task.ts';
import type { TaskIndex } from './task-index.ts';

/** Stands for `all other tasks`. */
export const everything: readonly TaskId[] = [];
/** Stands for `all previous tasks`: those that come before the ones spoken of. */
export const previous: readonly TaskId[] = [];

const describing = /\(([^()]*)\)/g;
const filler =
  /\b(?:all|the|other|tasks?|phases?|complet(?:e|ed|ion)|to|be|being|must|is|are|should|and|exist|both|any|every(?:thing)?|work|begins?|starts?|finish(?:ed)?|done|together|desired|being|have|has|been|only|of|in|will|later|remaining)\b/gi;

/**
 * The tasks that a piece of a sentence speaks of: its ids outside parentheses, else those within, else stories, phases,
 * `all other tasks`, or the name of a phase or of a category.
 */
export function operand(piece: string, index: TaskIndex): readonly TaskId[] | undefined {
  const outside = piece.replace(describing, ' ');
  const arrowGroup = /^\s*\(([^()]*)\)\s*\.?$/.exec(piece);
  const direct = index.idsIn(arrowGroup ? (arrowGroup[1] as string) : outside);
  if (direct.length > 0) return direct;
  const within = [...piece.matchAll(describing)].flatMap((group) => index.idsIn(group[1] as string));
  if (within.length > 0) return [...new Set(within)];
  // Most pieces are a name: a pattern that is not needed costs more to make than the whole sentence to read.
  const lower = piece.toLowerCase();
  const has = (...words: readonly string[]): boolean => words.some((word) => lower.includes(word));
  if (
    has('previous', 'prior', 'preceding', 'earlier') &&
    /\b(?:all|every) (?:the )?(?:previous|prior|preceding|earlier) (?:tasks?|work|steps?)\b/i.test(outside)
  )
    return phasesIn(piece, outside, index) ?? previous;
  return (
    (has('us', 'user stor') ? storiesIn(piece, index) : undefined) ??
    (has('phase') ? phasesIn(piece, outside, index) : undefined) ??
    (has('all ', 'every', 'any ', 'stories', 'other') ? groupIn(outside, index) : undefined) ??
    namedIn(outside, index)
  );
}

function storiesIn(piece: string, index: TaskIndex): readonly TaskId[] | undefined {
  const members = [...piece.matchAll(/\b(?:US[- ]?|User Stor(?:y|ies) )(\d+)(?:\s*[-–]\s*(?:US)?(\d+))?/gi)].flatMap(
    ([, first, last]) => {
      const ids: TaskId[] = [];
      for (let n = Number(first); n <= Math.min(Number(last ?? first), Number(first) + 99); n++)
        ids.push(...index.story(`US${n}`));
      return ids;
    },
  );
  return members.length > 0 ? [...new Set(members)] : undefined;
}

function phasesIn(piece: string, outside: string, index: TaskIndex): readonly TaskId[] | undefined {
  const members = [
    ...piece.matchAll(/\bPhases?\s+(\d+(?:\.\d+)*)(\+|\s*(?:[-–]|and|,|&)\s*(?:Phase\s+)?\d+(?![.\d]))?/gi),
  ].flatMap(([, number, more]) => {
    const first = Number(number);
    if (more === undefined || !Number.isInteger(first)) return index.phase(number as string) ?? [];
    const second = Number(/\d+/.exec(more)?.[0]);
    if (/and|,|&/.test(more)) return [first, second].flatMap((one) => index.phase(String(one)) ?? []);
    const last = more === '+' ? first + 99 : Math.min(second, first + 99);
    return Array.from(
      { length: Math.max(0, last - first + 1) },
      (_, step) => index.phase(String(first + step)) ?? [],
    ).flat();
  });
  if (members.length === 0) return undefined;
  const stories = /\bstor(?:y|ies)\b/i.test(outside) ? new Set(index.stories()) : undefined;
  const named = stories ? members.filter((id) => stories.has(id)) : [];
  return named.length > 0 ? named : [...new Set(members)];
}

function groupIn(outside: string, index: TaskIndex): readonly TaskId[] | undefined {
  if (
    /\b(?:all|every|any) (?:other|remaining|subsequent|later) (?:tasks?|phases?|work)\b|\beverything else\b/i.test(
      outside,
    )
  )
    return everything;
  if (
    /\b(?:all|any|every|other) (?:desired |other |selected )?user stor(?:y|ies)\b|^\W*user stories\W*$/i.test(outside)
  ) {
    const members = index.stories();
    return members.length > 0 ? members : undefined;
  }
  return undefined;
}

function namedIn(outside: string, index: TaskIndex): readonly TaskId[] | undefined {
  const name = outside
    .replace(/(?:[.,:;!*✅]|\u26A0\uFE0F?)+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return index.named(name) ?? index.named(name.replace(filler, ' ').replace(/\s+/g, ' ').trim());
}

/** Whether what stands in parentheses names tasks, rather than describing what stands in front. */
export function speaksOfTasks(content: string, index: TaskIndex): boolean {
  return index.idsIn(content).length > 0 || /\bPhases?\s+\d|\bUS-?\d/i.test(content);
}
