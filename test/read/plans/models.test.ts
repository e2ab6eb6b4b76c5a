import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../../../src/read/plan.ts';

/**
 * Each folder of fixtures/plans/<dialect>/ holds a plan and the model that it must give, written by hand in YAML: the
 * dialects, the content, the views `order`, `decisions` and `clarifications`, and the codes of what was complained of.
 * Left out are spans, empty lists and texts, `status: todo` and `done: false`; a value that has only a place beside it is
 * written as a string.
 */
const home = new URL('../../../fixtures/plans/', import.meta.url);
const cases = foldersIn(home).flatMap((dialect) =>
  foldersIn(new URL(`${dialect}/`, home)).map((name) => [`${dialect}/${name}`, dialect] as const),
);

describe.each(cases)('%s', (folder, dialect) => {
  const model = new URL(`${folder}/model.yaml`, home);
  const read = () => {
    const text = readFileSync(new URL(`${folder}/plan.md`, home), 'utf8');
    return readPlan({ path: 'specs/001-demo/plan.md', text });
  };

  test('gives the model that stands beside it', () => {
    const { value: plan, diagnostics } = read();
    const { frontMatter, title, attributes, phases, tasks, milestones, gates, risks, sections } = plan;
    const { dialects, order, decisions, clarifications } = plan;
    const content = { frontMatter, title, attributes, phases, tasks, milestones, gates, risks, sections };
    const codes = diagnostics.map(({ code }) => code);
    expect(slim({ dialects, ...content, order, decisions, clarifications, diagnostics: codes })).toEqual(
      slim(parse(readFileSync(model, 'utf8'))),
    );
  });

  test('is read in its own dialect first', () => {
    expect(read().value.dialects[0]).toBe(dialect);
  });
});

test.each(['steps', 'ml-phases', 'components', 'phased-tasks', 'spec-kit'])('%s has two plans at least', (dialect) => {
  expect(cases.filter(([, one]) => one === dialect).length).toBeGreaterThanOrEqual(2);
});

function foldersIn(folder: URL): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** A model without what goes without saying. */
function slim(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\n+$/, '');
  if (Array.isArray(value)) return value.map(slim);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const said = slim(inner);
    const idle =
      key === 'span' ||
      said === undefined ||
      said === '' ||
      (key === 'status' && said === 'todo') ||
      (key === 'done' && said === false) ||
      (Array.isArray(said) && said.length === 0) ||
      (typeof said === 'object' && said !== null && Object.keys(said).length === 0);
    return idle ? [] : [[key, said]];
  });
  const [only] = entries;
  return entries.length === 1 && only?.[0] === 'value' ? only[1] : Object.fromEntries(entries);
}
