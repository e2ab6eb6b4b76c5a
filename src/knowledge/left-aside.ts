import type { Range } from './range.ts';

const heading = /^(#{1,6})[ \t]/;
const aside =
  /\b(?:out[ -]of[ -]scope|not in scope|non-?goals?|exclu(?:ded|sions)|future (?:work|enhancements|considerations)|alternatives|fuera (?:de|del) alcance|no objetivos|nicht[ -]ziele)|nicht im umfang|außerhalb des|abgrenzung|вне рамок|не входит|超出范围|范围之外|非目标|対象外|スコープ外|범위 ?(?:외|밖)/iu;

/** Where a text speaks of what is not to be done: sections, and single lines that begin so. */
export function leftAside(text: string): readonly Range[] {
  const found: [number, number][] = [];
  let depth = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const marks = heading.exec(line)?.[1]?.length ?? 0;
    if (marks > 0 && (depth === 0 || marks <= depth)) depth = aside.test(line) ? marks : 0;
    if (depth > 0 || aside.test(line.slice(0, 40))) found.push([at, at + line.length]);
    at += line.length + 1;
  }
  return found;
}
