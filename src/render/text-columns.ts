const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const joined = /\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}]/u;

/** How many columns characters take where all are of one width: a wide character counts as two. */
export function columns(chars: Iterable<string>): number {
  let sum = 0;
  for (const char of chars) sum += wide.test(char) ? 2 : 1;
  return sum;
}

/** The characters of a text as people see them: combining marks and joined emoji stay with what they belong to. */
export function clusters(text: string): string[] {
  const found: string[] = [];
  for (const char of text) {
    const previous = found.at(-1);
    if (previous !== undefined && previous.length < 32 && (joined.test(char) || previous.endsWith('\u200d'))) {
      found[found.length - 1] = previous + char;
    } else found.push(char);
  }
  return found;
}

/** The beginning of a text that fits into so many columns, with an ellipsis where something was cut off. */
export function cutText(text: string, width: number): string {
  const chars = clusters(text);
  if (columns(chars) <= width) return text;
  let end = 0;
  for (let used = 1; end < chars.length; end++) {
    used += columns([chars[end] as string]);
    if (used > width) break;
  }
  return `${chars.slice(0, end).join('').trimEnd()}…`;
}
