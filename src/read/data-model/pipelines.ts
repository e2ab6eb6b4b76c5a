import { spanOf } from '../../base/source.ts';
import type { Pipeline } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import { fieldOf, readFields } from '../fields.ts';
import { plainText, splitOutside } from '../inline.ts';
import type { BlockText, CodeBlock, HeadingBlock, MarkdownBlock } from '../markdown.ts';
import { spanInText, spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { allBlocks, allSections } from '../sections.ts';
import { entityName } from './titles.ts';

const gathering =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:ml |kfp |training )*pipelines?(?: definitions?| structure)?|파이프라인|流水线|管道|パイプライン|пайплайны?|конвейеры?|tuberías)$/i;
const single = /^(?:\d+(?:\.\d+)*\.?\s+)?(?:ml |kfp )?pipeline\s*[:：]\s*(\S.*)$/i;
const stepsKey =
  /^(?:components?|steps?|stages?|order|flow|sequence|dag|tasks?|컴포넌트|단계|组件|步骤|コンポーネント|ステップ|компоненты|шаги|этапы|componentes|pasos|komponenten|schritte)$/i;
const arrow = /\s*(?:→|⟶|➜|⇒|->|-->|=>)\s*/;
const step = /^[`*]*([A-Za-z_][\w.-]*(?: [A-Za-z][\w-]*){0,2})[`*]*(?:\s*[(:：—–-].*)?$/;

/** Pipelines with their components in order, below "Pipelines" or under `Pipeline: name`. */
export function readPipelines(root: Section): {
  readonly pipelines: readonly Pipeline[];
  readonly sections: ReadonlySet<Section>;
} {
  const sections = new Set<Section>();
  const pipelines = allSections(root).flatMap((section): Pipeline[] => {
    if (sections.has(section) || !section.heading) return [];
    const named = single.exec(section.title)?.[1];
    if (named !== undefined) {
      for (const one of allSections(section)) sections.add(one);
      return [pipeline(entityName(named), section)];
    }
    if (section.level < 2 || !gathering.test(section.title)) return [];
    for (const one of allSections(section)) sections.add(one);
    const children = section.children.map((child) => pipeline(entityName(child.title), child));
    const listed = children.length > 0 ? [] : listedPipelines(section.blocks);
    return [...children, ...listed];
  });
  return { pipelines, sections };
}

function pipeline(name: string, section: Section): Pipeline {
  return { name, components: stepsOf(allBlocks(section)), span: spanOfText(section.heading as HeadingBlock) };
}

function stepsOf(blocks: readonly MarkdownBlock[]): readonly Stated[] {
  const field = fieldOf(
    readFields(blocks, (key) => stepsKey.test(key)),
    stepsKey,
  );
  if (field) {
    const named = field.items.flatMap(namesIn);
    if (named.length > 0) return distinct(named);
  }
  const chains = blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'item') return chainIn(block);
    return block.kind === 'code' ? chainInCode(block) : [];
  });
  if (chains.length > 0) return distinct(chains);
  const items = blocks.flatMap((block) =>
    block.kind === 'item' && block.depth === 0
      ? namesIn({ value: block.text.split('\n')[0] as string, span: spanOfText(block) })
      : [],
  );
  return distinct(items);
}

/** `- **training**: preprocess → train → evaluate`, one pipeline an item. */
function listedPipelines(blocks: readonly MarkdownBlock[]): readonly Pipeline[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'item' || block.depth > 0) return [];
    const match = /^[*`]*([A-Za-z_][\w -]{0,60}?)[*`]*\s*(?:[:：]|[—–-]\s)[*`]*\s*/.exec(block.text);
    if (!match) return [];
    const components = distinct(
      namesIn({
        value: block.text.slice(match[0].length),
        span: spanInText(block, match[0].length, block.text.length),
      }),
    );
    return components.length === 0 ? [] : [{ name: (match[1] as string).trim(), components, span: spanOfText(block) }];
  });
}

/** Names of components in a value: a chain of arrows, a list with commas, or one name. */
function namesIn(stated: Stated): readonly Stated[] {
  const parts = arrow.test(stated.value)
    ? stated.value.split(arrow)
    : splitOutside(stated.value, ',，、').map(({ from, to }) => stated.value.slice(from, to));
  const names = parts.flatMap((part) => part.split(/\s*[,&+]\s*/)).map((part) => nameIn(part));
  return names.every((name) => name !== undefined)
    ? names.map((value) => ({ value: value as string, span: stated.span }))
    : [];
}

function nameIn(part: string): string | undefined {
  const text = part
    .trim()
    .replace(/^[[({]+|[\])}.]+$/g, '')
    .replace(/^\d+[.)]\s*/, '');
  return plainText(step.exec(text)?.[1] ?? '') || undefined;
}

function chainIn(block: BlockText): readonly Stated[] {
  const lines = block.text.split('\n');
  let from = 0;
  return lines.flatMap((line) => {
    const start = from;
    from += line.length + 1;
    const chain = line.replace(/^[^→>:：]{1,60}[:：]\s*/, '');
    return arrow.test(chain)
      ? namesIn({ value: chain, span: spanInText(block, start + line.length - chain.length, start + line.length) })
      : [];
  });
}

function chainInCode(block: CodeBlock): readonly Stated[] {
  return block.code.split('\n').flatMap((line, index) => {
    if (!arrow.test(line) || line.length > 1000) return [];
    const start = block.starts[index] ?? block.span.start;
    const parts = line
      .split(arrow)
      .map((part) => nameIn(part.replace(/\|[^|]*\|/g, '').replace(/^([\w-]+)[[({].*$/, '$1')));
    return parts
      .filter((name) => name !== undefined)
      .map((value) => ({ value, span: spanOf(block.span.file, start, start + line.length) }));
  });
}

function distinct(names: readonly Stated[]): readonly Stated[] {
  const seen = new Set<string>();
  return names.filter(({ value }) => !seen.has(value) && seen.add(value));
}
