import type { PlanCriterion, PlanVerification, Stated } from '../../model/plan.ts';
import type { ItemBlock } from '../markdown.ts';

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
    const code = exitCode.exec(text);
    const given = code ? Number(code[1] ?? code[2] ?? code[3]) : undefined;
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

const exitCode =
  /\bexit(?:s|ed)?(?: (?:code|status|with))*(?:\s+(?:is|of|must be|should be|=|:))*\s*`?(\d{1,3})\b|(?:код (?:возврата|выхода)|退出码|終了コード|종료 코드|código de salida|rückgabewert|exit-?code)\D{0,10}(\d{1,3})\b|\breturns? code (\d{1,3})\b/iu;

/** The command between backticks that a point begins with or says to run. */
function commandIn(text: string): string | undefined {
  const match =
    /^(?:(?:run|execute|выполнить|запустить|运行|执行|実行|실행|ejecutar|ausführen|start)\b\s*:?\s*)?`([^`]+)`/iu.exec(
      text,
    ) ??
    /(?:\b(?:run|execute)|выполнить|запустить|运行|执行|実行|실행|ejecutar|ausführen)\s*:?\s*`([^`]+)`/iu.exec(text);
  const command = match?.[1]?.trim();
  return command && /^[\w./~$-]+(?:\s|$)/.test(command) ? command : undefined;
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
