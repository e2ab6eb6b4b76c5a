import { open, point } from '../markdown-list.ts';
import type { Setting } from '../setting.ts';
import { bareText, isSentence, quote, requiredFor, statementAt } from '../spec-says.ts';

/** What a task of this type has to specify: in the words of the specification, else as a question or as what is usual. */
export function considerationsText({ brief, answers, type }: Setting): string {
  if (!type)
    return point(
      'Task type',
      open('Which type of machine learning task is this? What else has to be specified follows from it.'),
    );
  return answers
    .map(({ demand: { label, level, pattern, question, usual }, state, at }) => {
      // What is required says more than a scenario that happens to speak of it.
      const found = [requiredFor(brief, pattern, label), at === undefined ? undefined : statementAt(brief, at)];
      const said = found.find(
        (one) =>
          one && isSentence(one) && (beside[label]?.test(bareText(one)) ?? true) && !besideThePoint.test(one.text),
      );
      if (state !== 'answered' || !said) return point(label, level === 'always' ? open(question) : usual);
      return point(label, `the specification says: ${quote(brief, said)}`);
    })
    .join('\n');
}

/** A day on which data ends is no threshold of a score. */
const besideThePoint = /\bcut-?off (?:date|day|time)\b/i;

/** What must stand beside the words of a demand, where these alone are said of much else. */
const beside: Readonly<Record<string, RegExp>> = {
  'Decision threshold':
    /\d|\b(?:scores?|probabilit|confiden|precision|recall|positives?|cost|chosen|tuned|calibrat)|umbral|schwell|порог|阈值|閾値|しきい値|임계/iu,
  Baseline:
    /\b(?:beats?|difference|champion|better|best|than|against|compar\w*|exceeds?|outperforms?|current|existing|present|majority|improv\w*)\b|gegen|besser|vergleich|kleiner|mejor|super|compar|лучше|превосх|сравн|优于|超过|比较|上回|比較|보다|비교/iu,
};
