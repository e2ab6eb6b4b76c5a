import type { Operation } from '../../model/feature.ts';
import type { MarkdownBlock, TableBlock } from '../markdown.ts';

/** Whether a table lists the flags of a command: its first cells begin with a dash. */
export function isFlagTable(table: TableBlock): boolean {
  const first = table.rows.map(([cell]) => cell?.text.replace(/^[`*]+/, '') ?? '');
  return first.some((text) => /^--?[a-z]/i.test(text));
}

/**
 * The command that a table of flags belongs to: in code in a heading above it, else the first line of the usage in
 * code above it, else what the title names behind a colon, else the file.
 */
export function commandOf(blocks: readonly MarkdownBlock[], index: number, stem: string): Operation {
  const table = blocks[index] as TableBlock;
  let usage: string | undefined;
  let level = 7;
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at] as MarkdownBlock;
    if (block.kind === 'code') usage = usageLine(block.code, block.language) ?? usage;
    if (block.kind !== 'heading' || block.level >= level) continue;
    level = block.level;
    const code = /`([a-z./][^`]*)`/i.exec(block.text)?.[1];
    const named = code ?? (level === 1 ? /:\s*([\w./-]+)$/.exec(block.text)?.[1] : undefined);
    if (code) return command(code, table);
    if (named) return command(usage ?? named, table);
  }
  return command(usage ?? stem, table);
}

const shells = ['', 'bash', 'sh', 'shell', 'console', 'zsh', 'text', 'txt'];

function usageLine(code: string, language: string): string | undefined {
  if (!shells.includes(language)) return undefined;
  const lines = code.split('\n').map((line) => line.trim());
  const line = lines.find((text) => /^(?:[$>]\s+)?[\w./]/.test(text));
  const bare = line?.replace(/^[$>]\s+/, '').replace(/^usage:\s*/i, '');
  // The command ends where its arguments begin.
  return bare?.split(/\s(?:[-[<"'{\\|]|\.\.\.)/, 1)[0]?.trim() || undefined;
}

function command(path: string, table: TableBlock): Operation {
  return { method: '', path: path.split(/\s[-[<]/, 1)[0]?.trim() ?? path, summary: '', schemas: [], span: table.span };
}
