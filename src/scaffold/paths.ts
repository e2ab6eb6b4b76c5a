import type { Story } from '../model/feature.ts';
import type { Setting } from './setting.ts';

/** Where the files of a feature go. */
export interface Paths {
  readonly package: string;
  readonly config: string;
  readonly pipeline: string;
  readonly documentation: string;
  /** A module of the package. */
  code(name: string): string;
  /** A module that several parts share. */
  core(name: string): string;
  unit(name: string): string;
  contract(name: string): string;
  integration(name: string): string;
  /** The acceptance test of a story; the file that `build` would derive for it. */
  story(story: Pick<Story, 'id' | 'title'>): string;
  /** The performance test of a goal. */
  performance(goal: string, fallback: string): string;
}

/** The layout of a Python project with one package for the feature. */
export function pathsOf({ module, slug, naming }: Setting): Paths {
  const own = `src/${module}`;
  const test = (folder: string, name: string): string => `tests/${folder}/test_${naming.snake(name)}.py`;
  return {
    package: own,
    config: `configs/${module}.yaml`,
    pipeline: `pipelines/${module}/pipeline.py`,
    documentation: `docs/${slug}.md`,
    code: (name) => `${own}/${name}.py`,
    core: (name) => `${own}/core/${name}.py`,
    unit: (name) => test('unit', name),
    contract: (name) => test('contract', name),
    integration: (name) => test('integration', name),
    story: ({ id, title }) => test('integration', naming.sentence(title, id)),
    performance: (goal, fallback) => test('performance', naming.sentence(goal, fallback)),
  };
}
