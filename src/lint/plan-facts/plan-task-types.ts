import type { SourceSpan } from '../../base/source.ts';
import type { Recognised } from '../../knowledge/recognise.ts';
import { isClear, recogniseTaskTypes } from '../../knowledge/recognise.ts';
import type { TaskTypeId } from '../../knowledge/task-type.ts';
import type { Plan, SectionRole } from '../../model/plan.ts';
import type { Mention, PlanWords } from './plan-words.ts';
import { planWords } from './plan-words.ts';
import { namedTypes, typeKey, typeStatements } from './task-type-words.ts';

/** What a plan says of the type of its machine learning task. */
export interface PlanTaskTypes {
  /** The types, the most likely first; none where no type can be told, or where it is one that is not known here. */
  readonly types: readonly TaskTypeId[];
  /** The words with which the plan states its type; absent where it was only recognised, or not at all. */
  readonly stated?: { readonly words: string; readonly span: SourceSpan };
  /** The types that its words speak for, where none is stated; the most likely first. */
  readonly candidates: readonly Recognised[];
}

/** Sections that say what is built; what the first ones state goes before the last one. */
const leading: readonly ReadonlySet<SectionRole>[] = [
  new Set<SectionRole>(['header', 'overview', 'requirements', 'context']),
  new Set<SectionRole>(['architecture']),
];

const known = new WeakMap<Plan, PlanTaskTypes>();

/** The type of the task of a plan: what it states, or else what its words clearly speak for. Found out once for a plan. */
export function planTaskTypes(plan: Plan): PlanTaskTypes {
  const found = known.get(plan) ?? search(plan);
  known.set(plan, found);
  return found;
}

function search(plan: Plan): PlanTaskTypes {
  const words = planWords(plan);
  const stated = statementIn(plan, words);
  if (stated) return { types: namedTypes(stated.words), stated, candidates: [] };
  const lead = plan.headings.filter(({ role, level }) => level > 1 && leading.some((roles) => roles.has(role)));
  const texts = [
    [plan.title.value, ...lead.map(({ body }) => body.value.replace(/<!--[\s\S]*?-->/g, ' '))]
      .join('\n')
      .slice(0, words.opening.length),
    words.opening,
  ];
  const found = texts.map(recogniseTaskTypes);
  const candidates = found.find(isClear) ?? found.at(-1) ?? [];
  return { types: candidates.slice(0, isClear(candidates) ? 1 : 0).map(({ type }) => type), candidates };
}

/** A field, a row of the overview, the title or sentences that state the type. */
function statementIn(plan: Plan, words: PlanWords): PlanTaskTypes['stated'] {
  const keyed = [...plan.fields, ...plan.attributes].find(
    ({ key, value }) => typeKey.test(key.trim()) && !isOpen(value),
  );
  if (keyed) return { words: keyed.value, span: keyed.span };
  const title = plan.title.value;
  if (namedTypes(title).length > 0) return { words: title, span: plan.title.span };
  const mentions = [...words.mentions(typeStatements.source)].filter(({ word }) => namedTypes(word).length > 0);
  for (const roles of leading) {
    const inRoles = mentions.filter((mention) => standsIn(mention, roles));
    const [first] = inRoles;
    if (first) return { words: [...new Set(inRoles.map(({ word }) => word))].join(', '), span: first.span };
  }
  return undefined;
}

/** Whether a mention stands in such a section. What stands below the title alone is the head of the plan. */
function standsIn({ roles }: Mention, wanted: ReadonlySet<SectionRole>): boolean {
  return roles.length === 0 ? wanted.has('header') : roles.some((role) => wanted.has(role));
}

/** Whether a value leaves the answer to others. */
function isOpen(value: string): boolean {
  return /NEEDS CLARIFICATION|^\W*(?:tbd|tba|todo|unknown|none|n\/a)?\W*$/i.test(value);
}
