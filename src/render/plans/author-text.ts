/** What a text of an author holds that its place in a document depends on. */
interface Scanned {
  /** Numbers of the lines that are headings. */
  readonly headings: readonly number[];
  /** What must be written behind it, so that what follows is not swallowed: the end of a fence or of a comment. */
  readonly closer?: string;
}

const fenceStart = /^( {0,3}|\s*(?:[-*+]|\d{1,9}[.)])\s+|\s+)(`{3,}|~{3,})([^\n]*)$/;
/** HTML that goes on until its end is met, whatever stands between. */
const open: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^ {0,3}<!--(?!>|->)/, /-->/, '-->'],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i, '</pre>'],
  [/^ {0,3}<\?/, /\?>/, '?>'],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/, ']]>'],
];

/** Finds headings as readers write them, at the beginning of a line, and what a text leaves open. Linear. */
function scan(text: string): Scanned {
  const headings: number[] = [];
  let fence: { readonly mark: string; readonly indent: number; readonly nested: boolean } | undefined;
  let until: { readonly end: RegExp; readonly closer: string } | undefined;
  let html = false;
  for (const [at, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    if (fence) {
      const close = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (close?.[0] === fence.mark[0] && (close?.length ?? 0) >= fence.mark.length) {
        fence = undefined;
        continue;
      }
      // A fence within a list item ends with the item.
      if (!fence.nested || line.trim() === '' || indent >= fence.indent) continue;
      fence = undefined;
    }
    if (until) {
      if (until.end.test(line)) until = undefined;
      continue;
    }
    if (html) {
      html = line.trim() !== '';
      continue;
    }
    const found = fenceStart.exec(line);
    if (found && !(found[2]?.startsWith('`') && found[3]?.includes('`'))) {
      const lead = found[1] as string;
      fence = { mark: found[2] as string, indent: /\S/.test(lead) ? 1 : lead.length, nested: lead !== '' };
      continue;
    }
    const raw = open.find(([start]) => start.test(line));
    if (raw) {
      const [start, end, closer] = raw;
      if (!end.test(line.replace(start, ''))) until = { end, closer };
      continue;
    }
    html =
      /^<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>\s*$/i.test(line) || /^<\/?(?:details|summary|div|table|p|h\d)\b/i.test(line);
    if (/^#{1,6}(?:[ \t]|$)/.test(line)) headings.push(at);
  }
  const closer = fence && !fence.nested ? fence.mark : until?.closer;
  return { headings, ...(closer === undefined ? {} : { closer }) };
}

/**
 * A text whose headings are counted from its own, `#` being one below, as it stands below a heading of a level; none goes
 * deeper than six. What it leaves open is closed.
 */
export function textBelow(text: string, level: number): string {
  const { headings, closer } = scan(text);
  const end = closer === undefined ? '' : `\n${closer}`;
  if (headings.length === 0 || level === 0) return text + end;
  const lines = text.split('\n');
  for (const at of headings)
    lines[at] = (lines[at] as string).replace(/^#+/, (marks) => '#'.repeat(Math.min(6, marks.length + level)));
  return lines.join('\n') + end;
}

/** How deep the headings of a text go: 0 where it has none. */
export function depthOf(text: string): number {
  const lines = text.split('\n');
  return scan(text).headings.reduce((most, at) => Math.max(most, /^#+/.exec(lines[at] as string)?.[0].length ?? 0), 0);
}

/** Whether a text is cut by headings of its own. */
export function hasHeadings(text: string): boolean {
  return scan(text).headings.length > 0;
}

/** What stands above the first heading of a text, and the rest. */
export function splitAtHeading(text: string): readonly [string, string] {
  const [first] = scan(text).headings;
  if (first === undefined) return [text, ''];
  const lines = text.split('\n');
  return [lines.slice(0, first).join('\n').trimEnd(), lines.slice(first).join('\n')];
}

/**
 * What stands above the first outermost heading of a text that looks like that of a task, `Task 2.1`, and the rest: above
 * the tasks it would be read as one of them.
 */
export function splitAtTask(text: string): readonly [string, string] {
  const lines = text.split('\n');
  const at = scan(text).headings.find((line) => /^#[ \t]+[^\p{L}\p{N}]*\p{L}+\s*#?\d/u.test(lines[line] as string));
  if (at === undefined) return [text, ''];
  return [lines.slice(0, at).join('\n').trimEnd(), lines.slice(at).join('\n')];
}

/** Whether a text has list items at its outermost level, outside of fences. */
export function hasList(text: string): boolean {
  return /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/m.test(text);
}
