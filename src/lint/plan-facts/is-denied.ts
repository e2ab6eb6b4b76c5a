/** Negations that end up to one word before what they deny. */
const before =
  /(?<![\p{L}\p{N}])(?:no|not|without|never|instead of|rather than|avoid(?:s|ed|ing)?|skip(?:s|ped|ping)?|lacks?|lacking|без|нет|не|ohne|kein\p{L}*|nicht|sin|sans|pas de)\s+(?:[\p{L}-]+\s+)?$|(?:没有|无需|不需要|无)\s*$/iu;
/** A value that says that there is none. */
const none =
  '(?:none|n/?a|tbd|tba|todo|to be (?:decided|determined|defined)|not (?:planned|needed|included|required|in scope|used|covered|applicable|available|part of\\b.*|yet)(?:\\b.{0,40})?|no|out[ -]of[ -]scope|deferred|postponed|later|unknown|нет|не (?:нуж\\p{L}*|планир\\p{L}*|треб\\p{L}*|предусм\\p{L}*)|无|暂无|不需要|なし|未定|없음|미정|kein\\p{L}*|entfällt|offen|ningun[oa]|no aplica|aucune?|-|–|—|\\?+)';
const asValue = new RegExp(`^[^\\n:：|]{0,40}?(?:[:：|]|\\s[–—-]\\s)[\\s*_:\`]*${none}[\\s*_\`]*[.;|)]?\\s*$`, 'iu');
const asSentence =
  /^[\s*_`"')]*(?:[\p{L}-]+\s+){0,2}?(?:(?:is|are|was|were|will be|ist|wird|sind)\s+)(?:not\b(?! only)|out[ -]of[ -]scope|deferred|postponed|left out|nicht\b)|^[\s*_`"')]*(?:[\p{L}-]+\s+)?(?:не (?:нуж|планир|треб|предусм)|(?:は)?(?:不要|なし)|(?:는|은|이|가)?\s*(?:없음|불필요))/iu;

/**
 * Whether the words at a place of a text are only named, or said not to be there: `no rollback`, `Rollback: TBD`, a heading
 * or a key with nothing below, a link to a section. A question that is still open is another matter.
 */
export function isDenied(text: string, at: number, length: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at + length);
  const lineEnd = end < 0 ? text.length : end;
  const ahead = text.slice(Math.max(lineStart, at - longest), at);
  const behind = text.slice(at + length, Math.min(lineEnd, at + length + longest)).replace(/\r$/, '');
  if ((/\]\(#/.test(behind) && /\[[^\]]*$/.test(ahead)) || /\]\(#[^)]*$/.test(ahead)) return true;
  if (/NEEDS CLARIFICATION/.test(ahead + behind)) return false;
  if (before.test(clauseBefore(ahead)) || asSentence.test(behind)) return true;
  const value = behind.replace(/\s*\[\]\([^)]*\)/g, '');
  if (asValue.test(value)) return true;
  const line = text.slice(lineStart, Math.min(at, lineStart + 12));
  if (/^ {0,3}#{1,2}\s/.test(line) && joined.test(ahead + behind)) return true;
  if (/^ {0,3}#{1,6}\s/.test(line)) return isEmptySection(text, lineEnd, /^ {0,3}(#+)/.exec(line)?.[1]?.length ?? 6);
  return /^[^:：]{0,40}[:：][\s*_`]*$/.test(behind) && isEmptyKey(text, lineStart, lineEnd);
}

/** A title such as `Deployment & Monitoring`: each plan has it, whatever stands below. */
const joined = /[&/]|(?<!\p{L})(?:and|und|y|et|и)(?!\p{L})|[和与及と]|\s및\s/iu;

/** Words further away say nothing of a place. */
const longest = 200;

/** What stands before a place since the last mark that ends a thought. */
function clauseBefore(ahead: string): string {
  return ahead.slice(
    Math.max(...['.', ';', ':', ',', '|', '(', '：', '，', '。'].map((mark) => ahead.lastIndexOf(mark))) + 1,
  );
}

/** Whether nothing but a word such as `TBD` stands between a heading and the next one that is not within it. */
function isEmptySection(text: string, lineEnd: number, level: number): boolean {
  const next = nextLine(text, lineEnd);
  if (next === undefined) return true;
  const heading = /^ {0,3}(#{1,6})\s/.exec(next);
  if (heading) return (heading[1] as string).length <= level;
  return new RegExp(`^[\\s*_\`>-]*${none}[\\s*_\`]*\\.?\\s*$`, 'iu').test(next);
}

/** Whether nothing is nested below a key without a value. */
function isEmptyKey(text: string, lineStart: number, lineEnd: number): boolean {
  const next = nextLine(text, lineEnd);
  if (next === undefined || /^ {0,3}#/.test(next)) return true;
  const indent = (line: string): number => line.length - line.trimStart().length;
  const own = text.slice(lineStart, Math.min(lineEnd, lineStart + longest));
  // Below a key that is a paragraph, a list of any indent belongs to it.
  if (!/^\s*(?:[-*+]|\d+[.)])\s/.test(own)) return false;
  return indent(next) <= indent(own) && /^\s*(?:[-*+]|\d+[.)])\s/.test(next);
}

/** The next line that is not blank, or its beginning where it is long. */
function nextLine(text: string, from: number): string | undefined {
  const found = /\S/g;
  found.lastIndex = from;
  const at = found.exec(text)?.index;
  if (at === undefined) return undefined;
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + longest));
}
