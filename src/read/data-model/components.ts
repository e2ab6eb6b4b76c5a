import type { Diagnostic } from '../../base/diagnostic.ts';
import { spanOf } from '../../base/source.ts';
import type { Component, Port } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import type { Field } from '../fields.ts';
import { readFields } from '../fields.ts';
import { plainText, splitOutside } from '../inline.ts';
import type { HeadingBlock, MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { allBlocks, allSections } from '../sections.ts';
import type { PortGroup } from './ports.ts';
import { portGroup, readPort, readPortTable } from './ports.ts';
import { entityName, titleKind } from './titles.ts';

const gathering =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:ml |kfp |pipeline |core |new )*components?(?: definitions?| overview)?|컴포넌트|组件|コンポーネント|компоненты(?: пайплайна)?|componentes|komponenten)$/i;
/** Key under which needs for running stand. */
export const resourcesKey: RegExp =
  /^(?:(?:compute |hardware |runtime )?resources?(?: requirements?| requests?| limits?| specifications?| needs)?|compute|hardware(?: requirements?)?|리소스(?: 요구사항)?|资源(?:需求|要求)?|リソース(?:要件)?|ресурсы|recursos|ressourcen)$/i;

/** Components of pipelines: headings below "Components", and every heading that has inputs or outputs. */
export function readComponents(
  root: Section,
  diagnostics: Diagnostic[],
): { readonly components: readonly Component[]; readonly sections: ReadonlySet<Section> } {
  const components: Component[] = [];
  const sections = new Set<Section>();
  const visit = (section: Section, gathered: boolean): void => {
    const component = section.heading && section.level > 1 ? componentOf(section, gathered) : undefined;
    if (component && section.heading) {
      components.push(component);
      for (const one of allSections(section)) sections.add(one);
      if (component.inputs.length + component.outputs.length === 0) {
        diagnostics.push({
          code: 'component-without-ports',
          severity: 'info',
          message: `no inputs or outputs could be read for "${component.name}"; list them below **Inputs** and **Outputs**`,
          span: spanOfText(section.heading),
        });
      }
      return;
    }
    for (const child of section.children) visit(child, gathering.test(section.title));
  };
  visit(root, false);
  return { components, sections };
}

function componentOf(section: Section, gathered: boolean): Component | undefined {
  const heading = section.heading as HeadingBlock;
  if (gathering.test(section.title) || portGroup(section.title)) return undefined;
  // With headings of its own that have ports it is a group of components, whatever its title.
  if (!gathered && section.children.some((child) => child.children.some((one) => portGroup(one.title))))
    return undefined;
  const fields = readFields(section.blocks, (key) => portGroup(key) !== undefined || resourcesKey.test(key));
  const groups = fields.flatMap((field) => {
    const group = portGroup(field.key);
    return group ? [{ group, ports: portsOf(field, section.blocks, group) }] : [];
  });
  for (const child of section.children) {
    const group = portGroup(child.title);
    if (group) groups.push({ group, ports: portsIn(allBlocks(child), group) });
  }
  const tables = section.blocks.flatMap((block) => (block.kind === 'table' ? readPortTable(block, undefined) : []));
  const has = (group: PortGroup): boolean =>
    groups.some((one) => one.group === group) || tables.some((one) => one.group === group);
  if (
    !gathered &&
    !(has('inputs') && has('outputs')) &&
    !(titleKind(section.title) !== 'other' && (hasPlural(fields) || tables.length > 0))
  )
    return undefined;
  if (!gathered && titleKind(section.title) === 'other') return undefined;
  const of = (...wanted: readonly PortGroup[]): readonly Port[] =>
    distinct([
      ...groups.filter((one) => wanted.includes(one.group)).flatMap((one) => one.ports),
      ...tables.filter((one) => wanted.includes(one.group)).map(({ group, ...port }) => port),
    ]);
  return {
    name: entityName(section.title).replace(/^component\s*\d*\s*[:：]\s*/i, ''),
    inputs: of('inputs', 'parameters'),
    outputs: of('outputs'),
    resources: resourcesOf(section, fields),
    span: spanOfText(heading),
  };
}

/** `Inputs:` and `Outputs:` are ports; a lone `Input:` may be prose. */
function hasPlural(fields: readonly Field[]): boolean {
  return fields.some((field) => /^(?:inputs|outputs)$/i.test(field.key) && field.items.length > 0);
}

function portsOf(field: Field, blocks: readonly MarkdownBlock[], group: PortGroup): readonly Port[] {
  const next = blocks[field.block + 1];
  const table = next?.kind === 'table' && field.items.length === 0 ? readPortTable(next, group) : [];
  if (table.length > 0) return table.map(({ group: own, ...port }) => port);
  return pieces(field.items).flatMap((item) => readPort(item, group) ?? []);
}

function portsIn(blocks: readonly MarkdownBlock[], group: PortGroup): readonly Port[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return readPortTable(block, group).map(({ group: own, ...port }) => port);
    if (block.kind !== 'item' || block.depth > 0) return [];
    return readPort({ value: block.text.split('\n')[0] as string, span: spanOfText(block) }, group) ?? [];
  });
}

/** One-line values hold several ports: `dataset (Dataset), epochs (Integer)`. */
function pieces(items: readonly Stated[]): readonly Stated[] {
  const [only] = items;
  if (!only || items.length > 1) return items;
  const text = only.span.file.text.slice(only.span.start, only.span.end);
  return splitOutside(text, ',，、').map(({ from, to }) => ({
    value: text.slice(from, to).replace(/\s+/g, ' ').trim(),
    span: spanOf(only.span.file, only.span.start + from, only.span.start + to),
  }));
}

function resourcesOf(section: Section, fields: readonly Field[]): readonly Stated[] {
  const stated = fields.filter((field) => resourcesKey.test(field.key)).flatMap((field) => pieces(field.items));
  const below = section.children
    .filter((child) => resourcesKey.test(child.title))
    .flatMap((child) => readNeeds(allBlocks(child)));
  return [...stated.map(({ value, span }) => ({ value: plainText(value), span })), ...below].filter(
    ({ value }) => value !== '',
  );
}

/** Needs in a list or a table: `memory 4Gi`, of a table the row's cells behind the names of their columns. */
export function readNeeds(blocks: readonly MarkdownBlock[]): readonly Stated[] {
  return blocks.flatMap((block): Stated[] => {
    if (block.kind === 'item') return [{ value: plainText(block.text), span: spanOfText(block) }];
    if (block.kind !== 'table') return [];
    return block.rows.flatMap((row) => {
      const [first] = row;
      const last = row.at(-1);
      if (!first || !last) return [];
      const cells = row.map((cell, column) => {
        const text = plainText(cell.text);
        const name = column === 0 ? '' : `${plainText(block.header[column]?.text ?? '')} `;
        return text === '' || /^[-–—]$/.test(text) ? '' : `${name}${text}`;
      });
      const value = cells.filter((text) => text !== '').join(', ');
      return [{ value, span: spanOf(first.file, spanOfText(first).start, spanOfText(last).end) }];
    });
  });
}

function distinct(ports: readonly Port[]): readonly Port[] {
  const seen = new Set<string>();
  return ports.filter((port) => !seen.has(port.name) && seen.add(port.name));
}
