import { spanOf } from '../../../base/source.ts';
import type { PlanCriterion, PlanVerification, Stated } from '../../../model/plan.ts';
import { oneLine } from '../../inline.ts';
import type { CodeBlock, ItemBlock, MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';

/** A point with the state of its box. */
export function criterionOf({ value, span }: Stated): PlanCriterion {
  const box = /^\[([ xX~-])\]\s+/.exec(value);
  return { value: box ? value.slice(box[0].length) : value, done: /[xX]/.test(box?.[1] ?? ''), span };
}

/** Points that say how to verify a task; an exit code alone speaks of the command above it. */
export function verificationOf(points: readonly Stated[]): readonly PlanVerification[] {
  const found: PlanVerification[] = [];
  for (const { value, span } of points) {
    const text = value.replace(/^\[[ xX~-]\]\s+/, '');
    if (text === '') continue;
    const command = commandIn(text);
    const given = exitCodeIn(text);
    const before = found.at(-1);
    if (command === undefined && given !== undefined && before?.command !== undefined)
      found[found.length - 1] = { ...before, exitCode: before.exitCode ?? given };
    found.push({
      value: text,
      ...(command === undefined ? {} : { command }),
      ...(command === undefined || given === undefined ? {} : { exitCode: given }),
      span,
    });
  }
  return found;
}

const codeWords =
  '\\bexit[- ]?(?:code|status)\\b|\\bcódigo de (?:salida|retorno)\\b|\\b(?:rückgabewert|rückgabecode)\\b|\\bcode de (?:sortie|retour)\\b|код(?:ом)? (?:возврата|выхода|завершения)|退出(?:状态)?码|退出碼|返回码|終了コード|종료 코드';
/** `exit code is 0`, `returns exit code 2`, `退出码为 0`. */
const codeBehindWords = new RegExp(
  `(?:${codeWords})(?:\\s|[:=：]|\\b(?:is|of|must be|should be|equals|ist|gleich|sea|es|igual a|est)\\b|[равноен]|[为是應应该必须必須がは는은가이]|==){0,12}\`?(\\d{1,3})(?![\\d.])`,
  'iu',
);
/** `exits 0`, `exits with 1`, `returns code 2`, `→ 0`, `завершается с кодом 0`, `0 を返す`. */
const otherCodes =
  /\bexit(?:s|ed)?(?: with)?(?: (?:code|status))?\s+`?(\d{1,3})(?![\d.%])\b|\breturns? `?(0)`?(?=[\s.,;)]*$)|\breturns? (?:exit )?code `?(\d{1,3})\b|(?:→|->|=>|⇒)\s*`?(\d{1,2})`?[\s.)]*$|с кодом `?(\d{1,3})(?!\d)|`?(\d{1,3})`?\s*(?:で終了|を返す)/iu;
const runs =
  '(?:(?:re-?)?runn?(?:ing|s)?|execut(?:e|es|ing)|выполнить|запустить|выполните|запустите|运行|执行|執行|実行|실행|ejecut(?:ar|e|a)|ausführen|führe|lancer|exécuter|start|command|cmd|команда|命令|コマンド|명령|comando|befehl)';
const leadingCommand = new RegExp(`^(?:${runs}(?![\\p{L}])\\s*[:：]?\\s*|\\$\\s*)?\`+([^\`]+)\`+`, 'iu');
const commandBehindVerb = new RegExp(
  `(?<![\\p{Ll}\\p{Lu}])${runs}(?![\\p{Ll}])\\s*[:：]?\\s*(?:the command |команду |el comando |den befehl )?\`+([^\`]+)\`+`,
  'iu',
);
/** In languages with the verb behind: `` `make test` を実行 ``. */
const commandBeforeVerb = /`+([^`]+)`+\s*(?:を|를|을)?\s*(?:実行|실행|ausführen|aus\b)/iu;

function exitCodeIn(text: string): number | undefined {
  const outside = text.replace(/`([^`]*)`/g, (whole, code: string) =>
    /^\d+$/.test(code.trim()) ? code : ' '.repeat(whole.length),
  );
  const found = codeBehindWords.exec(outside) ?? otherCodes.exec(outside);
  const digits = found?.slice(1).find((group) => group !== undefined);
  return digits === undefined || Number(digits) > 255 ? undefined : Number(digits);
}

/** The command between backticks that a point begins with or says to run. */
function commandIn(text: string): string | undefined {
  const match = leadingCommand.exec(text) ?? commandBehindVerb.exec(text) ?? commandBeforeVerb.exec(text);
  const command = match?.[1]?.trim().replace(/^\$\s+/, '');
  return command && /^[\w./~$-]+(?:\s|$)/.test(command) ? command : undefined;
}

const shells = /^(?:|ba?sh|sh|shell|zsh|console|terminal|text|powershell|cmd)$/;

/** The lines of a fenced block of commands as points, each command between backticks; none for other code. */
function commandPoints(block: CodeBlock): readonly Stated[] {
  if (!shells.test(block.language)) return [];
  const points: Stated[] = [];
  let command = '';
  let begin = block.span.start;
  for (const [at, line] of block.code.split('\n').entries()) {
    const text = line.trim();
    const start = block.starts[at] ?? block.span.start;
    if (text === '') continue;
    if (command === '') begin = start;
    const span = spanOf(block.span.file, begin, start + line.length);
    const open = text.endsWith('\\');
    if (command === '' && text.startsWith('#')) points.push({ value: oneLine(text.replace(/^#+\s*/, '')), span });
    else if (open) command += `${text.slice(0, -1).trim()} `;
    else {
      points.push({ value: ticked(`${command}${text.replace(/^\$\s+/, '')}`), span });
      command = '';
    }
  }
  if (command !== '') points.push({ value: ticked(command.trim()), span: block.span });
  return points.filter(({ value }) => /[\p{L}\p{N}]/u.test(value));
}

function ticked(command: string): string {
  const line = oneLine(command);
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** The points below a field: its items, paragraphs that go on with one, and lines of commands where these are points. */
export function pointsBelow(
  blocks: readonly MarkdownBlock[],
  withCommands: boolean,
): { readonly points: readonly Stated[]; readonly used: ReadonlySet<MarkdownBlock> } {
  const points: Stated[] = [];
  const used = new Set<MarkdownBlock>();
  let depth = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const commands = withCommands && block.kind === 'code' ? commandPoints(block) : [];
    if (commands.length > 0) points.push(...commands);
    else if (block.kind === 'item' || (block.kind === 'paragraph' && block.depth <= depth)) {
      if (block.text !== '') points.push({ value: oneLine(block.text), span: spanOfText(block) });
      if (block.kind === 'item') depth = block.depth;
    } else if (block.kind === 'paragraph' && points.length > 0) {
      const last = points.at(-1) as Stated;
      points[points.length - 1] = { value: `${last.value} ${oneLine(block.text)}`, span: last.span };
    } else continue;
    used.add(block);
  }
  return { points, used };
}

/** A list item as Markdown, without its marker: what is nested in it keeps its indent, counted from its text. */
export function itemMarkdown({ file, span, marker }: ItemBlock): string {
  const [first = '', ...rest] = file.text
    .slice(span.start, span.end)
    .trimEnd()
    .split(/\r\n?|\n/);
  const lead = first.length - first.trimStart().length;
  const bare = first.trimStart().slice(marker.length);
  const indent = lead + marker.length + (/^[ \t]{1,4}(?=\S)/.exec(bare)?.[0].length ?? 1);
  return [
    bare.trim(),
    ...rest.map((line) => {
      const spaces = line.length - line.trimStart().length;
      return line.trim() === '' ? '' : line.slice(Math.min(spaces, indent)).trimEnd();
    }),
  ].join('\n');
}
