/** A line of a generated file, without what follows from the states of tasks. */
export interface BuiltLine {
  readonly text: string;
  /** Offsets of the line as it is written. */
  readonly start: number;
  readonly end: number;
  /** The line draws the graph. */
  readonly drawn: boolean;
}

const line = /[^\r\n]+/g;
/** The stamp, and the line that names the folder: it may have got another name. */
const passedOver = /^(?:<!--\s+tasks-ml\s+\d|\*\*Input\*\*: )/;
/** The colours of a diagram, by state. */
const colours = /^\s*(?:class|classDef) /;

/**
 * The lines of a tasks.md that a build would write the same whatever is ticked: boxes are open, nodes of the graph have
 * one shape and no word for a state. Blank lines, the stamp and the name of the folder are left out.
 */
export function builtLines(text: string): readonly BuiltLine[] {
  const lines: BuiltLine[] = [];
  let drawn = false;
  for (const match of text.matchAll(line)) {
    const [whole] = match;
    if (whole.trim() === '' || passedOver.test(whole)) continue;
    if (/^```/.test(whole)) drawn = whole.trimEnd() === '```mermaid';
    if (drawn && colours.test(whole)) continue;
    const plain = whole.trimEnd().replace(/^\uFEFF/, '');
    lines.push({
      text: drawn ? withoutState(plain) : plain.replace(/^(\s*[-*+] )\[[ xX~-]?\]/, '$1[ ]'),
      start: match.index,
      end: match.index + whole.length,
      drawn,
    });
  }
  return lines;
}

/** `T001(["<b>T001</b> · done<br/>…"])` and `T001["<b>T001</b><br/>…"]` are the same task. */
function withoutState(line: string): string {
  return line
    .replace(/^(\s*\w+)[([{<>/\\]+"(.*)"[)\]}<>/\\]+$/, '$1 "$2"')
    .replace(/ · (?:done|in progress|ready|dropped)(?=<br\/>|"$)/, '')
    .replace(/, \d+ done(?=<br\/>|"$)/, '')
    .replace(/<\/?s>/g, '');
}
