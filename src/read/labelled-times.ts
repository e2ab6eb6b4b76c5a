import { patternFor } from '../base/ascii-pattern.ts';
import type { WorkingTime } from '../model/config.ts';
import type { StatedTime } from './amount-of-time.ts';
import { matchAt, minutesOf, statedTimeAt } from './amount-of-time.ts';

/** Words for the shortest, the likely and the longest time, in the languages that plans are written in. */
const words = [
  'optimistic|optimist(?:isch|a|e)|opt|best|min(?:imum|imal)?|bestenfalls|mindestens|mejor|m[ií]nimo|minimo|au mieux|оптимистичн(?:ая|о|ый)|минимум|мин|乐观|樂觀|最短|最少|楽観(?:値)?|낙관(?:적)?|최소',
  '(?:most[ -])?likely|most probable|realistic|r[eé]alist(?:isch|a|e)|expected|normal|wahrscheinlich|probable|m[aá]s probable|plus probable|вероятн(?:ая|о|ый)|реалистичн(?:ая|о|ый)|最?可能値?|正常|最頻(?:値)?|현실(?:적)?|보통',
  'pessimistic|pessimist(?:isch|a|e)|pesimista|pess|worst|max(?:imum|imal)?|schlimmstenfalls|höchstens|peor|m[aá]ximo|au pire|пессимистичн(?:ая|о|ый)|максимум|макс|悲观|悲觀|最长|最長|最多|悲観(?:値)?|비관(?:적)?|최대',
];
const letters = ['[oO]', '[mMlL]', '[pP]'];
const [wordBefore, wordBehind] = [
  words.map((each, at) => `((?:${each})(?:[ -]case)?(?![\\p{Ll}\\p{Lu}])|${letters[at]}(?=\\s*[:：=]))`),
  words.map((each) => `((?:${each})(?:[ -]case)?(?![\\p{Ll}\\p{Lu}]))`),
];
const before = new RegExp(`(?:${wordBefore.join('|')})\\s*(?:[:：=]|is\\b)?\\s*[~≈]?\\s*`, 'iuy');
const after = new RegExp(`\\s*[(（]?(?:${wordBehind.join('|')})`, 'iuy');
const apart = /(?:[\s,;/|·)），、；–—-]|and\b|und\b)*/y;

/**
 * Times that are each called by name, before or behind: `O: 2h, M: 4h, P: 8h`, `best 2h, worst 8h`. Gives the likely time,
 * or the middle of both ends, and both ends, in minutes; undefined where an end is missing.
 */
export function labelledTimes(text: string, time: WorkingTime): readonly [number, number, number] | undefined {
  const times: StatedTime[] = [];
  const placeOf: (number | undefined)[] = [undefined, undefined, undefined];
  for (let at = 0; times.length < 3; ) {
    at += matchAt(apart, text, at)?.[0].length ?? 0;
    const label = matchAt(patternFor(text, before), text, at);
    const found = statedTimeAt(text, at + (label?.[0].length ?? 0), time);
    const name = label ?? (found && matchAt(patternFor(text, after), text, found.end));
    const kind = name ? name.slice(1).findIndex((word) => word !== undefined) : -1;
    if (!found || !name || placeOf[kind] !== undefined) break;
    placeOf[kind] = times.length;
    times.push(found);
    at = label ? found.end : found.end + name[0].length;
  }
  const minutes = minutesOf(times);
  const [from, likely, to] = placeOf.map((place) => (place === undefined ? undefined : minutes?.[place]));
  return from === undefined || to === undefined ? undefined : [likely ?? (from + to) / 2, from, to];
}
