import fc from 'fast-check';
import { phrase } from './random-documents.ts';

/** Something that a person does to the text of a generated tasks.md. */
type Edit = (text: string, at: number) => string;

const isTask = (line: string): boolean => /^- \[[ x~-]\] T\d/.test(line);

/** The lines of a text with the places of its tasks. */
function tasksOf(text: string): { readonly lines: string[]; readonly places: readonly number[] } {
  const lines = text.split('\n');
  return { lines, places: lines.flatMap((line, place) => (isTask(line) ? [place] : [])) };
}

function onTask(change: (line: string, before: readonly string[]) => string): Edit {
  return (text, at) => {
    const { lines, places } = tasksOf(text);
    const place = places[at % places.length] as number;
    const ids = places
      .filter((other) => other < place)
      .map((other) => /T\d+/.exec(lines[other] as string)?.[0] as string);
    lines[place] = change(lines[place] as string, ids);
    return lines.join('\n');
  };
}

/** Puts lines below a task, behind its own fields and notes. */
function below(added: readonly string[]): Edit {
  return (text, at) => {
    const { lines, places } = tasksOf(text);
    let end = (places[at % places.length] as number) + 1;
    while (end < lines.length && /^(?: {2}|$)/.test(lines[end] as string) && !/^#/.test(lines[end + 1] ?? '#')) end++;
    lines.splice(end, 0, ...added);
    return lines.join('\n');
  };
}

function beforeHeading(heading: string, added: string): Edit {
  return (text) => text.replace(`\n## ${heading}`, `\n${added}\n\n## ${heading}`);
}

const swap: Edit = (text, at) => {
  const { lines, places } = tasksOf(text);
  const place = places[at % places.length] as number;
  if (places.includes(place + 1)) lines.splice(place, 2, lines[place + 1] as string, lines[place] as string);
  return lines.join('\n');
};

/** Words that people put into a tasks.md themselves; what opens a comment hides all that follows. */
const words = phrase.map(
  (text) =>
    text
      .replace(/-->|<!--/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'something',
);

/** One random edit; those that add a task take ids that no generated task has. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom('x', '~', '-').map((box) => onTask((line) => line.replace(/\[[ x~-]\]/, `[${box}]`))),
  words.map((text) => onTask((line) => line.replace(/^(- \[.\] T\d+(?: \[[^\]]*\])* )/, `$1Really: ${text} `))),
  fc.constant(onTask((line) => line.replace(/\bsrc\//, 'lib/'))),
  words.map((text) =>
    onTask((line) => `${line} <!-- tasks-ml-disable-line no-missing-file: T001, src/a.py: ${text} -->`),
  ),
  words.map((text) => onTask((line) => `<!-- tasks-ml-disable-next-line no-missing-file: ${text} -->\n${line}`)),
  fc
    .nat(999)
    .map((which) =>
      onTask((line, before) => (before.length === 0 ? line : `${line} (depends on ${before[which % before.length]})`)),
    ),
  words.map((text) => below([`  - ${text}`, `    - nested ${text}`])),
  words.map((text) =>
    below(['', `  Paragraph ${text}`, '', '  ```sh', '  # T001 (depends on T002)', '    ls', '  ```']),
  ),
  fc.constant(below(['  - Assignee: Ann', '  - Estimate: 3 hours'])),
  fc.constantFrom('2 × gpu, test-db', 'node 2', 'see the wiki').map((text) => below([`  - Resources: ${text}`])),
  fc.constant(below(['  - Resources:', '    - gpu', '    - [a page](docs/page.md)'])),
  fc.constant(below(['  - [ ] a box of its own', '  - [x] and another'])),
  fc
    .tuple(fc.integer({ min: 700, max: 999 }), words)
    .map(([number, text]) =>
      below([`- [ ] T${number} ${text} in own/work.py (depends on T001)`, '  - Done when: it works']),
    ),
  fc
    .tuple(fc.integer({ min: 500, max: 699 }), words)
    .map(([number, text]) =>
      beforeHeading('Dependencies', `## Phase 3.7: Rollout\n\n- [ ] T${number} ${text} (no file: talk)`),
    ),
  words.map((text) => beforeHeading('Dependencies', `## Notes\n\n${text}\n\n- [ ] buy milk`)),
  fc
    .constantFrom('- T001 before T003', 'Ask Anna first.', '* T002 requires T001\n  - because of this')
    .map((text) => beforeHeading('Execution Graph', text)),
  fc.constant(swap),
  fc.constant<Edit>((text) => text.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')),
);
