import { ownWords, quoted, titleWords } from '../own-words.ts';
import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';
import type { Work } from './work.ts';
import { fails } from './work.ts';

/** One acceptance test for each user story. */
export function storyWork({ brief }: Setting, paths: Paths): readonly Work[] {
  const taken = new Set<string>();
  return brief.specification.stories.map((story) => {
    const { id, scenarios } = story;
    const usual = paths.story(story);
    const file = taken.has(usual) ? paths.integration(`${id} acceptance`) : usual;
    taken.add(file);
    const count = scenarios.length;
    return {
      key: `story-${id}`,
      phase: 3,
      part: 'serving',
      title: `Write the acceptance test of ${id}: ${titleWords(story.title) || id}`,
      role: 'QA Engineer',
      weight: 1.5,
      needs: ['evaluation-tests'],
      action: `Write the acceptance scenarios of ${id} as tests against the interface that its users see; they fail.`,
      files: [file],
      imports: ['pytest'],
      steps: acceptanceSteps(scenarios.map(({ value }) => value)),
      proofs: [fails(file)],
      done: [
        count === 0
          ? `${id} has at least one scenario, agreed with the product owner`
          : `${count === 1 ? 'The scenario' : `Each of the ${count} scenarios`} of ${id} is one test, named by its words`,
      ],
      stories: [id],
    };
  });
}

function acceptanceSteps(scenarios: readonly string[]): readonly string[] {
  const shown = scenarios.slice(0, 6).map((scenario) => `Scenario: ${quoted(ownWords(scenario, 220))}`);
  const rest = scenarios.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [`And the ${rest} other scenarios of the specification`] : []),
    ...(scenarios.length === 0 ? ['Agree on a scenario with the product owner: given, when, then'] : []),
    'Use the sample data and the exported model, no stubs behind the interface',
  ];
}
