import { readFileSync } from 'node:fs';
import type { SourceFile, SourceSpan } from '../../src/base/source.ts';
import { positionOf } from '../../src/base/source.ts';

/** A file of fixtures/read, as a document of the feature folder `specs/001-demo/`. */
export function fixture(name: string): SourceFile {
  const text = readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url), 'utf8');
  return { path: `specs/001-demo/${name.split('/').at(-1)}`, text };
}

/** A document made in a test. */
export function documentOf(...lines: readonly string[]): SourceFile {
  return { path: 'specs/001-demo/plan.md', text: `${lines.join('\n')}\n` };
}

/** The text that a span points at. */
export function quoted({ file, start, end }: SourceSpan): string {
  return file.text.slice(start, end);
}

/** The line that a span begins on. */
export function lineOf(span: SourceSpan): number {
  return positionOf(span).line;
}
