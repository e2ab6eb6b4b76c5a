import { open, point } from '../markdown-list.ts';
import { ownWords } from '../own-words.ts';
import type { Setting } from '../setting.ts';
import { quote, requiredFor, statementAt } from '../spec-says.ts';

/** What a task of this type has to specify: in the words of the specification, else as a question or as what is usual. */
export function considerationsText({ brief, answers, type }: Setting): string {
  if (!type)
    return point(
      'Task type',
      open('Which type of machine learning task is this? What else has to be specified follows from it.'),
    );
  return answers
    .map(({ demand: { label, level, pattern, question, usual }, state, sentence, at }) => {
      if (state !== 'answered') return point(label, level === 'always' ? open(question) : usual);
      // What is required says more than a scenario that happens to speak of it.
      const said = requiredFor(brief, pattern, label) ?? (at === undefined ? undefined : statementAt(brief, at));
      const words = said ? quote(brief, said) : `"${ownWords(sentence ?? '')}"`;
      return point(label, `the specification says: ${words}`);
    })
    .join('\n');
}
