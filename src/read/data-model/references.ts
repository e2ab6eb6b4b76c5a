import type { Entity } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import type { RawEntity } from './entities.ts';
import { nameKey } from './titles.ts';

const pointing =
  /\breferences?\b|\breferencing\b|\bforeign\b|\bfk\b|→|->|\brefers?\b|\bbelongs? to\b|\blinks? to\b|\bpoints? to\b|\bid of\b|\.id\b|외래|참조|外键|关联|引用|外部キー|参照|ссыл|внешн|\bref:/i;
const word = /[\p{L}_][\p{L}\p{N}_]*/gu;
/** Relations in which the other side holds the reference: "has many orders", `1 ── *`. */
const othersHold =
  /\bhas (?:many|multiple|one|a|an|zero)\b|\bone[- ]to[- ]many\b|\bcontains?\b|\bowns?\b|\b1\s*[:：]\s*(?:n|many|\*|0\.\.)|\b1\s*[─—–-]+\s*[*∞]|\|\|--[o|][{]|\bcomposed of\b|\bincludes?\b|1 ?→ ?N/i;
const selfHolds =
  /\bbelongs? to\b|\bmany[- ]to[- ]one\b|\bn\s*[:：]\s*1\b|\breferences?\b|\brefers?\b|\}[o|]--\|\||\blinked to\b|\bdepends? on\b/i;

/** Looks up the entities that a text names, in one word or several. */
export interface EntityNames {
  /** Names of entities in the order of the text, each once. */
  in(text: string): readonly string[];
  /** The entity of this name, whatever its spelling. */
  of(name: string): string | undefined;
}

/** Prepares the lookup once; a question costs the length of its text. */
function entityNames(entities: readonly { readonly name: string }[]): EntityNames {
  const byKey = new Map<string, string>();
  for (const { name } of entities) {
    const key = nameKey(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return {
    of: (name) => byKey.get(nameKey(name)),
    in: (text) => {
      const found = new Set<string>();
      const words = [...text.slice(0, 4000).matchAll(word)].map((match) => match[0]);
      for (let at = 0; at < words.length; at++) {
        for (let length = Math.min(3, words.length - at); length > 0; length--) {
          const name = byKey.get(nameKey(words.slice(at, at + length).join('')));
          if (name === undefined) continue;
          // "text" or "status" in a sentence is a word; an entity is written with a capital, or as it is named.
          if (
            length === 1 &&
            /^[a-z]+$/.test(words[at] as string) &&
            /^[A-Z]/.test(name) &&
            nameKey(name) === name.toLowerCase() &&
            words[at] !== name
          ) {
            if (!pointing.test(text) && !othersHold.test(text)) continue;
          }
          found.add(name);
          at += length - 1;
          break;
        }
      }
      return [...found];
    },
  };
}

/** The entities with their references: foreign keys, field types and sentences that name another entity. */
export function withReferences(raw: readonly RawEntity[], sentences: readonly Stated[]): readonly Entity[] {
  const names = entityNames(raw);
  const references = new Map<string, Map<string, Stated>>(raw.map(({ name }) => [name, new Map()]));
  const add = (from: string, to: string, span: Stated['span']): void => {
    const known = references.get(from);
    if (from !== to && known && !known.has(to)) known.set(to, { value: to, span });
  };
  for (const { name, fields, relations } of raw) {
    for (const field of fields) {
      const behind = field.note.value;
      const named = names
        .in(field.type.replace(/"[^"]*"|'[^']*'/g, ' '))
        .filter((other) => /[A-Z]/.test(other) || pointing.test(behind));
      for (const other of named) add(name, other, field.note.span);
      const key = /^(.+?)(?:_?ids?|Ids?|_uuid|_fk)$/.exec(field.name)?.[1];
      const owner = key === undefined ? undefined : names.of(key);
      if (owner !== undefined) add(name, owner, field.note.span);
      if (pointing.test(behind))
        for (const other of names.in(behind.slice(field.name.length))) add(name, other, field.note.span);
    }
    for (const relation of relations) {
      for (const other of names.in(relation.value)) {
        if (othersHold.test(relation.value) && !selfHolds.test(relation.value)) add(other, name, relation.span);
        else add(name, other, relation.span);
      }
    }
  }
  for (const sentence of sentences) {
    const [first, ...others] = names.in(sentence.value);
    if (first === undefined) continue;
    const reverse = othersHold.test(sentence.value) && !selfHolds.test(sentence.value);
    for (const other of others) {
      if (reverse) add(other, first, sentence.span);
      else add(first, other, sentence.span);
    }
  }
  return raw.map(({ name, fields, span }) => ({
    name,
    fields: fields.map((field) => ({ name: field.name, type: field.type, span: field.span })),
    references: [...(references.get(name)?.values() ?? [])],
    span,
  }));
}
