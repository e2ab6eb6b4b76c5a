import type { ChecklistAnswer } from '../../model/task.ts';
import type { MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';

const answer = /^\[([ xX])\]\s+(.*?)\s+\(((?:`[\w-]+`(?:, )?)+)\)$/;

/** The questions of a generated `## Validation Checklist`, each with the rules that answer it. */
export function readChecklist(blocks: readonly MarkdownBlock[]): readonly ChecklistAnswer[] {
  const answers: ChecklistAnswer[] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth === 0)
      inside = block.level === 2 && block.text === 'Validation Checklist';
    if (!inside || block.kind !== 'item' || block.depth > 0 || block.quoted) continue;
    const [, box, question, names = ''] = answer.exec(block.text) ?? [];
    if (question === undefined) continue;
    const rules = [...names.matchAll(/[\w-]+/g)].map(([name]) => name);
    answers.push({ question, rules, ticked: box !== ' ', span: spanOfText(block) });
  }
  return answers;
}
