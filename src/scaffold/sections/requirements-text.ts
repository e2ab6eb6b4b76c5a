import { blocks, open, points } from '../markdown-list.ts';
import { ownWords } from '../own-words.ts';
import type { Paths } from '../paths.ts';
import type { Setting } from '../setting.ts';

/** Requirements, stories, success criteria and entities of the specification with their ids. */
export function requirementsText({ brief }: Setting, paths: Paths): string {
  const { requirements, stories } = brief.specification;
  const isGoal = ({ id }: { readonly id: string }): boolean => /^SC\b/.test(id);
  const lines = (list: typeof requirements): string =>
    points(list.map(({ id, text }) => `**${id}**: ${ownWords(text)}`));
  const goals = requirements.filter(isGoal);
  const others = requirements.filter((one) => !isGoal(one));
  return blocks(
    others.length > 0 ? `# Functional and Other Requirements\n\n${lines(others)}` : '',
    stories.length > 0
      ? `# User Stories\n\n${points(
          stories.map((story) => {
            const { id, title, priority, scenarios } = story;
            const tests = `${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}, proven by \`${paths.story(story)}\``;
            return `**${id}**${priority === undefined ? '' : ` (${priority})`}: ${ownWords(title, 120)}: ${tests}`;
          }),
        )}`
      : '',
    goals.length > 0 ? `# Success Criteria\n\n${lines(goals)}` : '',
    brief.entities.length > 0
      ? `# Key Entities\n\n${points(brief.entities.map(({ name, text }) => `**${ownWords(name, 60)}**: ${ownWords(text)}`))}`
      : '',
    requirements.length === 0 && stories.length === 0
      ? points([open('Which requirements must be met, and how is each one measured?')])
      : '',
  );
}
