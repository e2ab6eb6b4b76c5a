import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { MarkdownBlock } from './markdown.ts';

const marker = /^(?:<{7}|>{7}) .*$/gm;

/** Where git left both sides of a merge standing: an error, since the text means neither. Code may show such lines. */
export function conflictMarkers(file: SourceFile, blocks: readonly MarkdownBlock[]): readonly Diagnostic[] {
  if (!file.text.includes('<<<<<<< ')) return [];
  const codes = blocks.filter(({ kind }) => kind === 'code');
  const places = [...file.text.matchAll(marker)].filter(
    ({ index }) => !codes.some(({ span }) => index >= span.start && index < span.end),
  );
  const opens = places.find(([line]) => line.startsWith('<'));
  if (!opens || !places.some(({ 0: line, index }) => line.startsWith('>') && index > opens.index)) return [];
  return [
    {
      code: 'merge-conflict',
      severity: 'error',
      span: spanOf(file, opens.index, opens.index + opens[0].length),
      message: 'a merge was not finished here: keep one of the two sides and remove the marks',
    },
  ];
}
