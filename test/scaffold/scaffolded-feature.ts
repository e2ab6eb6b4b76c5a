import { readdirSync, readFileSync } from 'node:fs';
import type { SourceFile } from '../../src/base/source.ts';
import type { NewPlan } from '../../src/compile/new-plan.ts';
import { newPlan } from '../../src/compile/new-plan.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { Feature } from '../../src/model/feature.ts';
import type { PlanContent, PlanDialect } from '../../src/model/plan.ts';
import { readPlan } from '../../src/read/plan.ts';
import { readSpecification } from '../../src/read/spec.ts';

/** The dialects that a plan is started in. */
export const dialects: readonly PlanDialect[] = ['steps', 'ml-phases', 'components', 'phased-tasks', 'spec-kit'];

/** The specifications of the fixtures, by the names of their folders. */
export const specifications: ReadonlyMap<string, SourceFile> = new Map(
  readdirSync('fixtures/specs').map((name) => [
    name,
    { path: `specs/${name}/spec.md`, text: readFileSync(`fixtures/specs/${name}/spec.md`, 'utf8') },
  ]),
);

/** A plan started from a specification. */
export function scaffolded(name: string, specification: SourceFile, dialect: PlanDialect): NewPlan {
  return newPlan({ specification, dialect, config: defaultConfig, feature: name });
}

/** A feature folder that holds a specification and the plan that was started from it. */
export function featureOf(name: string, specification: SourceFile, text: string): Feature {
  const plan: SourceFile = { path: `specs/${name}/plan.md`, text };
  return {
    name,
    folder: `specs/${name}/`,
    documents: new Map([
      ['plan.md', plan],
      ['spec.md', specification],
    ]),
    plan: readPlan(plan).value,
    specification: readSpecification(specification).value,
    decisions: [],
    contracts: [],
    scenarios: [],
  };
}

/** The content of a plan without places, the order of its sections, and what only follows from titles. */
export function comparable({ phases, tasks, sections, ...rest }: PlanContent): unknown {
  return withoutSpans({
    title: rest.title,
    attributes: rest.attributes,
    milestones: rest.milestones,
    gates: rest.gates,
    risks: rest.risks,
    phases,
    tasks: tasks.map(({ category, ...task }) => task),
    sections: [...sections].sort((a, b) => (a.title < b.title ? -1 : 1)),
  });
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key === 'span' ? [] : [[key, withoutSpans(one)]])),
  );
}
