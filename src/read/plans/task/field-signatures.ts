import type { PlanCode, Stated } from '../../../model/plan.ts';
import type { Field } from '../../fields.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { extentOf } from './field-blocks.ts';
import { isNothing, usedBy } from './field-items.ts';

/** The code of a field, with what does not fit there, and the blocks that it was read from. */
export interface FieldSignatures {
  readonly codes: readonly PlanCode[];
  readonly rest: readonly string[];
  readonly used: ReadonlySet<MarkdownBlock>;
}

/** The code of a field: its fenced blocks, or what stands on its line. */
export function fieldSignatures(blocks: readonly MarkdownBlock[], field: Field): FieldSignatures {
  const fenced = extentOf(blocks, field).filter((block) => block.kind === 'code');
  if (fenced.length > 0) {
    const codes = fenced.map(({ language, code }) => ({ language, code: code.replace(/\n$/, '') }));
    const isCode = ({ span }: Stated): boolean => fenced.some((block) => span.start >= block.span.start);
    return {
      codes,
      rest: field.items.filter((item) => !isCode(item)).map(({ value }) => value),
      used: new Set(fenced),
    };
  }
  const codes = field.items.flatMap(({ value }) => {
    const code = value.replace(/^`+|`+$/g, '').trim();
    return code === '' || isNothing(code) ? [] : [{ language: '', code }];
  });
  return { codes, rest: [], used: usedBy(blocks, field) };
}
