import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { DataModel } from '../model/feature.ts';
import type { Stated } from '../model/plan.ts';
import { readArtifacts } from './data-model/artifacts.ts';
import { readComponents, readNeeds, resourcesKey } from './data-model/components.ts';
import type { RawEntity } from './data-model/entities.ts';
import { readEntities } from './data-model/entities.ts';
import { readPipelines } from './data-model/pipelines.ts';
import type { RawField } from './data-model/raw-field.ts';
import { withReferences } from './data-model/references.ts';
import { nameKey } from './data-model/titles.ts';
import { isTransitionTitle, readTransitions } from './data-model/transitions.ts';
import { readFields } from './fields.ts';
import { plainText } from './inline.ts';
import { readMarkdown, spanOfText } from './markdown.ts';
import type { Section } from './sections.ts';
import { allSections, readSections } from './sections.ts';

const relationTitle =
  /relationship|relations?\b|associations?$|관계|关系|關係|関係|関連|связ|отношени|relaciones|beziehungen/i;

/**
 * Reads data-model.md: the components, pipelines and artifacts of ML features, and entities with fields in the shapes
 * that people write them (type code, tables, lists). Never throws.
 */
export function readDataModel(file: SourceFile): Parsed<DataModel> {
  const document = readMarkdown(file);
  const root = readSections(document);
  const diagnostics: Diagnostic[] = [];
  const { components, sections: ofComponents } = readComponents(root, diagnostics);
  const { pipelines, sections: ofPipelines } = readPipelines(root);
  const { artifacts, sections: ofArtifacts } = readArtifacts(root);
  const taken = (section: Section): boolean =>
    ofComponents.has(section) || ofPipelines.has(section) || ofArtifacts.has(section);
  const rest = without(root, taken);
  const raw = merged(readEntities(rest, false, diagnostics));
  const sections = allSections(root);
  if (
    raw.length + components.length + pipelines.length + artifacts.length === 0 &&
    document.blocks.some((block) => block.kind === 'heading')
  ) {
    diagnostics.push({
      code: 'empty-data-model',
      severity: 'info',
      message: 'no entity and no component could be read here; give each a heading of its own, with its fields below',
      span: spanOf(file, 0),
    });
  }
  return {
    value: {
      components,
      pipelines,
      artifacts,
      entities: withReferences(raw, sections.filter((section) => relationTitle.test(section.title)).flatMap(sentences)),
      resources: sections
        .filter((section) => !taken(section) && resourcesKey.test(section.title))
        .flatMap((section) => readNeeds(section.blocks)),
      transitions: sections.flatMap(transitionsOf),
    },
    diagnostics,
  };
}

function without(section: Section, taken: (section: Section) => boolean): Section {
  return {
    ...section,
    children: section.children.filter((child) => !taken(child)).map((child) => without(child, taken)),
  };
}

/** One entity a name: what is shown as a table in SQL and as a type in TypeScript is one thing. */
function merged(raw: readonly RawEntity[]): readonly RawEntity[] {
  const byKey = new Map<string, RawEntity>();
  for (const entity of raw) {
    const key = nameKey(entity.name);
    if (key === '') continue;
    const known = byKey.get(key);
    if (!known) byKey.set(key, entity);
    else {
      byKey.set(key, {
        ...known,
        fields: withNew(known.fields, known.fields.length === 0 ? entity.fields : []),
        relations: known.relations.concat(entity.relations),
      });
    }
  }
  return [...byKey.values()];
}

function withNew(fields: readonly RawField[], more: readonly RawField[]): readonly RawField[] {
  return more.length === 0 ? fields : fields.concat(more);
}

/** The lines of a section about relationships. */
function sentences(section: Section): readonly Stated[] {
  return section.blocks.flatMap((block): readonly Stated[] => {
    if (block.kind === 'item') return [{ value: plainText(block.text), span: spanOfText(block) }];
    if (block.kind === 'table') {
      return block.rows.flatMap((row) => {
        const [first] = row;
        return first ? [{ value: row.map((cell) => plainText(cell.text)).join(' '), span: spanOfText(first) }] : [];
      });
    }
    if (block.kind !== 'code') return [];
    return block.code.split('\n').flatMap((line, index) => {
      if (!/[-─—=→<>|]{2}|→/.test(line)) return [];
      const start = block.starts[index] ?? block.span.start;
      return [{ value: line.trim(), span: { file: block.span.file, start, end: start + line.length } }];
    });
  });
}

function transitionsOf(section: Section): readonly Stated[] {
  if (isTransitionTitle(section.title) || section.path.some((title) => isTransitionTitle(title)))
    return readTransitions(section.blocks);
  const announced = readFields(section.blocks).filter((field) => isTransitionTitle(field.key));
  return announced.flatMap((field) =>
    field.items.filter(({ value }) => /→|->/.test(value)).map(({ value, span }) => ({ value: plainText(value), span })),
  );
}
