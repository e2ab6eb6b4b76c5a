import { joinedBlocks } from './joined-blocks.ts';
import { markedHeading, markedWords } from './marked-words.ts';
import { headerText } from './place-sections.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** The top of a plan: front matter, the title behind the words with which a dialect begins it, and what stands below. */
export function planHead(plan: WrittenPlan, words: string): string {
  const title = `# ${words}: ${markedHeading(markedWords(plan.title.value))}`;
  return joinedBlocks([plan.frontMatter?.trimEnd(), title, headerText(plan)]);
}
