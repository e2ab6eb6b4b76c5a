import type { Parsed } from '../../base/diagnostic.ts';
import type { SourceFile } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { Contract, Operation } from '../../model/feature.ts';
import { type MarkdownBlock, readMarkdown } from '../markdown.ts';
import { fileStem } from './contract-source.ts';
import { commandOf, isFlagTable } from './markdown-commands.ts';
import { codeEndpoints, headingEndpoint, lineEndpoint, tableEndpoints } from './markdown-endpoints.ts';

/** Reads a contract in Markdown: its endpoints, and the commands whose flags it lists. */
export function readMarkdownContract(file: SourceFile, path: string): Parsed<Contract> {
  const { blocks } = readMarkdown(file);
  const operations = unique([...endpoints(blocks), ...commands(blocks, fileStem(path))]);
  const title = blocks.find((block) => block.kind === 'heading');
  const span = title ? title.span : spanOf(file, 0, 0);
  const value: Contract = {
    name: fileStem(path),
    path,
    format: 'markdown',
    components: [],
    operations,
    schemas: [],
    span,
  };
  return { value, diagnostics: [] };
}

function endpoints(blocks: readonly MarkdownBlock[]): Operation[] {
  const found: Operation[] = [];
  /** Level of the heading that names the endpoint of this section. */
  let level = 7;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.level <= level) level = 7;
      const operation = headingEndpoint(block);
      if (!operation) continue;
      level = block.level;
      found.push(operation);
    } else if (level < 7) {
      // What stands under `### GET /users/{id}` are its examples.
    } else if (block.kind === 'table') found.push(...tableEndpoints(block));
    else if (block.kind === 'code') found.push(...codeEndpoints(block));
    else if (block.kind === 'item' || block.kind === 'paragraph') found.push(...lineEndpoint(block));
  }
  return found;
}

function commands(blocks: readonly MarkdownBlock[], stem: string): Operation[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'table' && isFlagTable(block) ? [commandOf(blocks, index, stem)] : commandHeading(block),
  );
}

/** `## Command 1: \`train-model\` – trains`: the word and the command in code. */
function commandHeading(block: MarkdownBlock): Operation[] {
  if (block.kind !== 'heading') return [];
  const [, path = ''] =
    /^(?:[\d.]+\s+)?(?:command|команда|命令|명령|コマンド|comando|befehl)[^`]{0,20}`([^`]+)`/iu.exec(block.text) ?? [];
  if (!path) return [];
  const summary = block.text.slice(block.text.lastIndexOf('`') + 1).replace(/^[\s:–—-]+/, '');
  return [{ method: '', path, summary, schemas: [], span: block.span }];
}

function unique(operations: readonly Operation[]): Operation[] {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.path}`;
    if (!seen.has(key)) seen.set(key, operation);
  }
  return [...seen.values()].sort((a, b) => a.span.start - b.span.start);
}
