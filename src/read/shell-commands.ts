import type { CodeBlock } from './markdown.ts';

const shells = /^(?:bash|sh|shell|zsh|fish|console|shell-session|terminal|powershell|ps1|pwsh|cmd|bat|batch)$/;
/** Programs by which a block without a language is known as commands. */
const programs =
  /^(?:[A-Z_]+=\S* )*(?:sudo |time |env )?(?:npm|npx|pnpm|yarn|bun|node|deno|python3?|pip3?|uv|uvx|poetry|pytest|ruff|mypy|make|docker|docker-compose|kubectl|helm|kfp|curl|wget|git|cd|ls|cat|export|source|mkdir|cp|mv|rm|echo|go|cargo|rustc|java|mvn|gradle|dotnet|swift|ros2|colcon|terraform|aws|gcloud|az|gh|psql|sqlite3|redis-cli|jq|bash|sh|\.\/[\w./-]+|conda|jupyter|mlflow|dvc|dbt|nix|just|task|vitest|jest|playwright|wrangler|cmake|ctest|systemctl|ssh|scp)(?:\s|$)/;
const output = /^(?:[{}[\]<>|✓✅✔❌⚠→←├└│╭╰═•●]|\.\.\.|-{3,}|={3,}|HTTP\/\d)/u;
const opening = /^(?:for|while|until|if|case|select)\b|^\w[\w-]*\s*\(\)\s*\{$/;
const closing = /(?:^|[;\s])(?:done|fi|esac)\b\s*(?:[|;&<>].*)?$|^\}$/;

/** The commands of fenced shell code: wrapped lines, loops and here-documents are one command; comments and output are left out. */
export function readCommands(block: CodeBlock): readonly string[] {
  const lines = block.code.split('\n').map((line) => line.trimEnd());
  if (!shells.test(block.language)) {
    if (block.language !== '' || !lines.some((line) => /^\s*\$ \S/.test(line) || programs.test(line.trim()))) return [];
  }
  const prompted = lines.some((line) => /^\s*(?:\$|PS>|C:\\>) \S/.test(line));
  const commands: string[] = [];
  let open: Open | undefined;
  for (const raw of lines) {
    if (open) {
      takeLine(open, raw);
    } else {
      const prompt = /^\s*(?:\$|PS>|C:\\>) (?=\S)/.exec(raw);
      if (prompted && !prompt) continue;
      const line = withoutComment(prompt ? raw.slice(prompt[0].length) : raw.trim());
      if (line === '' || output.test(line)) continue;
      if (!shells.test(block.language) && !prompt && !programs.test(line)) continue;
      open = { lines: [], depth: 0, quote: '', word: '', goesOn: false };
      takeLine(open, line);
    }
    if (open.depth > 0 || open.quote !== '' || open.word !== '' || open.goesOn) continue;
    commands.push(joined(open.lines));
    open = undefined;
  }
  if (open) commands.push(joined(open.lines));
  return commands.filter((command) => command !== '');
}

/** A command whose lines are being gathered, and what keeps it open. */
interface Open {
  readonly lines: string[];
  /** Loops and branches that have begun. */
  depth: number;
  /** The quote that a line left open. */
  quote: string;
  /** The word that ends a here-document. */
  word: string;
  /** The line ends with a backslash, a pipe or `&&`. */
  goesOn: boolean;
}

function takeLine(open: Open, line: string): void {
  open.lines.push(line);
  const text = line.trim();
  if (open.word !== '') {
    if (text === open.word) open.word = '';
    return;
  }
  if (open.quote === '') {
    open.word = /<<-?\s*["']?(\w+)["']?/.exec(text)?.[1] ?? '';
    if (opening.test(text) && !closing.test(text)) open.depth++;
    else if (open.depth > 0 && closing.test(text)) open.depth--;
  }
  open.quote = quoteBehind(line, open.quote);
  open.goesOn = /(?:\\|\||&&)$/.test(text) && text !== '';
}

/** The quote that is open behind a line. */
function quoteBehind(line: string, before: string): string {
  let quote = before;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '\\' && quote !== "'") at++;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  // An apostrophe in words (`don't`) opens nothing.
  return before === '' && quote === "'" && /\w'\w/.test(line) && line.split("'").length === 2 ? '' : quote;
}

function withoutComment(line: string): string {
  if (/^(?:#|\/\/|REM\b|::)/i.test(line)) return '';
  let quote: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '\\') at++;
    else if (quote === undefined && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = undefined;
    else if (char === '#' && quote === undefined && /\s/.test(line[at - 1] ?? '') && /[\s]/.test(line[at + 1] ?? ' '))
      return line.slice(0, at).trimEnd();
  }
  return line;
}

/** Lines that a backslash wraps become one; what must keep its lines, such as a loop or a here-document, does. */
function joined(lines: readonly string[]): string {
  const parts: string[] = [];
  let wrapped = false;
  for (const line of lines) {
    const goesOn = line.endsWith('\\');
    const text = goesOn ? line.slice(0, -1).trimEnd() : line;
    if (wrapped) parts.push(' ', text.trimStart());
    else parts.push(parts.length > 0 ? '\n' : '', text);
    wrapped = goesOn;
  }
  return parts.join('').trim();
}
