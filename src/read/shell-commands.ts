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
  let open: { lines: string[]; ends: (line: string) => boolean } | undefined;
  for (const raw of lines) {
    if (open) {
      open.lines.push(raw);
      if (open.ends(raw)) {
        commands.push(open.lines.join('\n'));
        open = undefined;
      }
      continue;
    }
    const prompt = /^\s*(?:\$|PS>|C:\\>) (?=\S)/.exec(raw);
    if (prompted && !prompt) continue;
    const line = withoutComment(prompt ? raw.slice(prompt[0].length) : raw.trim());
    if (line === '' || output.test(line)) continue;
    if (!shells.test(block.language) && !prompt && !programs.test(line)) continue;
    const ends = unfinished(line);
    if (ends) open = { lines: [line], ends };
    else commands.push(line);
  }
  if (open) commands.push(open.lines.join('\n'));
  return commands.map(joined).filter((command) => command !== '');
}

/** Tells when a command that goes on over lines has ended; undefined when it is whole already. */
function unfinished(line: string): ((next: string) => boolean) | undefined {
  const word = /<<-?\s*["']?(\w+)["']?/.exec(line)?.[1];
  if (word !== undefined) return (next) => next.trim() === word;
  if (opening.test(line) && !closing.test(line)) {
    let depth = 1;
    return (next) => {
      const text = next.trim();
      if (opening.test(text) && !closing.test(text)) depth++;
      else if (closing.test(text)) depth--;
      return depth === 0;
    };
  }
  const quote = openQuote(line);
  if (quote === undefined) return /(?:\\|\^|`|\||&&)$/.test(line) ? (next) => !/(?:\\|\^|\||&&)$/.test(next) || next.trim() === '' : undefined;
  return (next) => next.split(quote).length % 2 === 0 && !/\\$/.test(next);
}

/** The quote that a line leaves open. */
function openQuote(line: string): string | undefined {
  let quote: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '\\' && quote !== "'") at++;
    else if (quote === undefined && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = undefined;
  }
  // An apostrophe in words (`don't`) opens nothing.
  return quote === "'" && /\w'\w/.test(line) && line.split("'").length === 2 ? undefined : quote;
}

function withoutComment(line: string): string {
  if (/^(?:#|\/\/|REM\b|::)/i.test(line)) return '';
  let quote: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '\\') at++;
    else if (quote === undefined && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = undefined;
    else if (char === '#' && quote === undefined && /\s/.test(line[at - 1] ?? '') && /[\s]/.test(line[at + 1] ?? ' ')) return line.slice(0, at).trimEnd();
  }
  return line;
}

/** Wrapped lines become one; what must keep its lines, such as a loop or a here-document, does. */
function joined(command: string): string {
  return command
    .split('\n')
    .reduce((text, line) => (/\\$/.test(text) ? `${text.slice(0, -1).trimEnd()} ${line.trim()}` : text === '' ? line : `${text}\n${line}`), '')
    .replace(/\s*\\$/, '')
    .trim();
}
