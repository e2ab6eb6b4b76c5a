import type { Stamp, TaskId } from './task.ts';
import { formatTaskId, taskNumber } from './task-id.ts';

/** Version of the format of tasks.md that is written today. */
export const formatVersion = 1;

const partLength = 3;
/** Stands for a part of a task that people have edited: no checksum is like it. */
export const touched: string = '#'.repeat(partLength);
/** Of each task: what it is about, its wording, what it waits for, its fields. */
const checksumLength = 4 * partLength;
const nothing = '.'.repeat(checksumLength);

/** A short checksum of a generated text, 18 bits in base64 (FNV-1a, folded): tells an edited text from a generated one. */
export function partChecksum(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193) >>> 0;
    high = Math.imul(high + low, 0x85ebca6b) >>> 0;
  }
  const mixed = low ^ high;
  const bits = mixed ^ (mixed >>> 14);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_';
  let packed = '';
  for (let shift = 6 * (partLength - 1); shift >= 0; shift -= 6) packed += digits[(bits >> shift) & 63];
  return packed;
}

/** The checksums of T001 to the highest number, one after the other, dots for a task that was not generated. */
function packChecksums(wording: ReadonlyMap<TaskId, string>, highest: number): string {
  const slots: string[] = new Array<string>(highest).fill(nothing);
  for (const [id, checksum] of wording) {
    const number = taskNumber(id) ?? 0;
    if (hasSlot(id, highest)) slots[number - 1] = checksum;
  }
  return slots.join('');
}

/** The checksums of tasks with other ids, each behind its id. */
function packOthers(wording: ReadonlyMap<TaskId, string>, highest: number): string {
  return [...wording].flatMap(([id, checksum]) => (hasSlot(id, highest) ? [] : [`${id}:${checksum}`])).join(',');
}

/** `T012` has one, `T12`, `T012a` and `DATA-001` have none. */
function hasSlot(id: TaskId, highest: number): boolean {
  const number = taskNumber(id) ?? 0;
  return number > 0 && number <= highest && formatTaskId(number) === id;
}

function unpackChecksums(packed: string): ReadonlyMap<TaskId, string> {
  const wording = new Map<TaskId, string>();
  for (let at = 0; at + checksumLength <= packed.length; at += checksumLength) {
    const checksum = packed.slice(at, at + checksumLength);
    if (checksum !== nothing) wording.set(formatTaskId(at / checksumLength + 1), checksum);
  }
  return wording;
}

/** The last line of a generated tasks.md. Paths are escaped so that they hold no space, `=` or `-->`. */
export function formatStamp(stamp: Omit<Stamp, 'span'>): string {
  const inputs = [...stamp.inputs].map(([path, hash]) => `${escapePath(path)}=${hash}`);
  const lines = `lines=${packChecksums(stamp.wording, stamp.highest)}`;
  const others = packOthers(stamp.wording, stamp.highest);
  const parts = [
    ...inputs,
    ...(stamp.text === undefined ? [] : [`text=${stamp.text}`]),
    lines,
    ...(others === '' ? [] : [`others=${others}`]),
  ];
  return `<!-- tasks-ml ${stamp.version} ${parts.join(' ')} -->`;
}

/** What the stamp of a whole file begins with. */
export const stampStart = '<!-- tasks-ml ';

/** The last text in a file that reads as a stamp. */
export function stampIn(text: string): Omit<Stamp, 'span'> | undefined {
  const at = text.lastIndexOf(stampStart);
  const end = at < 0 ? -1 : text.indexOf('-->', at);
  return end < 0 ? undefined : parseStamp(text.slice(at, end + 3));
}

/** Reads the text of a stamp; undefined for any other comment. */
export function parseStamp(comment: string): Omit<Stamp, 'span'> | undefined {
  const match = /^<!--\s+tasks-ml\s+(\d+)((?:\s+[^\s=]+=[^\s=]*)*)\s+-->\s*$/.exec(comment);
  if (!match) return undefined;
  const inputs = new Map<string, string>();
  const wording = new Map<TaskId, string>();
  let highest = 0;
  let text: string | undefined;
  for (const pair of (match[2] as string).trim().split(/\s+/)) {
    const [key = '', value = ''] = pair.split('=');
    if (key === 'lines') {
      for (const [id, checksum] of unpackChecksums(value)) wording.set(id, checksum);
      highest = Math.floor(value.length / checksumLength);
    } else if (key === 'others') {
      for (const [, id = '', checksum = ''] of value.matchAll(/([^:,]+):([^:,]+)/g)) wording.set(id, checksum);
    } else if (key === 'text') text = value;
    else if (key) inputs.set(unescapePath(key), value);
  }
  return { version: Number(match[1]), inputs, wording, highest, ...(text === undefined ? {} : { text }) };
}

/** What stands in the stamp beside the inputs: a document of such a name is written otherwise. */
const keys: ReadonlySet<string> = new Set(['lines', 'others', 'text']);

function escapePath(path: string): string {
  return keys.has(path)
    ? `%${path.charCodeAt(0).toString(16).toUpperCase()}${path.slice(1)}`
    : path.replace(/[\s%=<>]|--/g, (part) => encodeURIComponent(part).replace(/-/g, '%2D'));
}

function unescapePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
