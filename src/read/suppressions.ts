import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Suppression } from '../model/suppression.ts';

const word = 'tasks-ml-';
/** A comment of Markdown, or of YAML; its kind, the rules, the reason. */
const inMarkdown = commentPattern('<!--[ \\t]*', '[ \\t]*-->');
const inYaml = commentPattern('#[ \\t]*', '[ \\t]*$');

function commentPattern(open: string, close: string): RegExp {
  const kind = '(disable-next-line|disable-line|disable-file|disable|enable)(?![\\w-])';
  return new RegExp(`${open}${word}${kind}[ \\t]*([\\w,-]*(?:[ \\t]*,[ \\t]*[\\w-]+)*)(.*?)${close}`, 'gm');
}

/**
 * The comments of a file that switch rules off: `tasks-ml-disable-next-line use-file-path: reason`, also
 * `disable-line`, `disable` (up to `enable`) and `disable-file`. In Markdown they are HTML comments, in YAML `#`.
 */
export function readSuppressions(file: SourceFile): readonly Suppression[] {
  const { path, text } = file;
  if (!text.includes(word)) return [];
  const found: Suppression[] = [];
  const open = new Map<string, number>();
  const close = (rules: readonly string[], at: number): void => {
    for (const [key, index] of [...open]) {
      if (rules.length > 0 && !rules.includes(key)) continue;
      found[index] = { ...(found[index] as Suppression), to: at };
      open.delete(key);
    }
  };
  for (const match of text.matchAll(/\.ya?ml$/i.test(path) ? inYaml : inMarkdown)) {
    const [whole, kind, names = '', rest = ''] = match as unknown as [string, string, string, string];
    const rules = names.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
    const span = spanOf(file, match.index, match.index + whole.length);
    if (kind === 'enable') {
      close(rules, span.start);
      continue;
    }
    const reason = rest.replace(/^[ \t]*(?::|--|–|—)?[ \t]*/, '').trim();
    const add = (from: number, to: number, names: readonly string[] = rules): number =>
      found.push({ rules: names, reason, from, to, span }) - 1;
    if (kind === 'disable-file') add(0, text.length + 1);
    else if (kind === 'disable-line') add(lineStart(text, span.start), lineEnd(text, span.end));
    else if (kind === 'disable-next-line') {
      const next = nextLine(text, lineEnd(text, span.end));
      add(next, lineEnd(text, next));
    } else
      for (const rule of rules.length > 0 ? rules : [''])
        open.set(rule, add(span.start, text.length + 1, rule === '' ? [] : [rule]));
  }
  return found;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** The offset behind the last character of a line, its end included. */
function lineEnd(text: string, at: number): number {
  const ends = /\r\n?|\n|$/g;
  ends.lastIndex = at;
  const match = ends.exec(text);
  return match ? match.index + Math.max(1, match[0].length) : text.length + 1;
}

/** Where the next line that is not blank begins. */
function nextLine(text: string, at: number): number {
  const words = /[^\s]/g;
  words.lastIndex = at;
  const match = words.exec(text);
  return match ? lineStart(text, match.index) : text.length;
}
