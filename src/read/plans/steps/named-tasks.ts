/** A task as words may name it. */
export interface NamedTask {
  readonly reference: string;
  readonly title: string;
}

const word =
  '(?:steps?|tasks?|schritte?|шаг[и]?|步骤|步驟|ステップ|手順|pasos?|passos?|étapes?|단계|스텝|задач[аи]|任务|タスク|작업|tareas?|aufgaben?)';
const number = '(?:\\d+(?:\\.\\d+)*[a-z]?|N(?:\\s?\\+\\s?1)?)(?![\\p{L}\\d])';
const mention = new RegExp(
  `${word}\\s*#?(${number}(?:\\s*(?:,|&|\\/|[-–—~]|\\band\\b|\\bto\\b|\\by\\b|\\bund\\b|и|和|と)\\s*(?:${word}\\s*#?)?${number})*)`,
  'giu',
);
/** More tasks than this are no range that people write. */
const longestRange = 200;
const separators =
  /^(?:[\s,;:：.&/+()—–→-]|\b(?:and|then|y|und|in|parallel|parallel(?:ly)?|en paralelo)\b|и|和|と)*$/iu;

/** What words name. */
export interface Named {
  readonly references: readonly string[];
  readonly whole: boolean;
}

/** The tasks of a plan, ready to be found in words. */
export interface NamedTasks {
  readonly byNumber: ReadonlyMap<string, NamedTask>;
  readonly byTitle: ReadonlyMap<string, NamedTask>;
  readonly byReference: ReadonlyMap<string, NamedTask>;
  readonly numbers: readonly string[];
  /** Place of each number among them. */
  readonly places: ReadonlyMap<string, number>;
  /** What references begin with: `Step `. */
  readonly kind: string;
}

/** Prepares tasks so that each is found at once. */
export function namedTasks(tasks: readonly NamedTask[]): NamedTasks {
  const byNumber = new Map(tasks.toReversed().map((task) => [numberOf(task.reference), task]));
  const numbers = tasks.map((task) => numberOf(task.reference));
  return {
    byNumber,
    byTitle: new Map(tasks.map((task) => [bare(task.title), task])),
    byReference: new Map(tasks.map((task) => [bare(task.reference), task])),
    numbers,
    places: new Map(numbers.map((number, place) => [number, place])),
    kind: /^(?:Step|Task) /.exec(tasks[0]?.reference ?? '')?.[0] ?? '',
  };
}

/** The tasks that words name, by reference, number or title, those that do not exist as well; `whole` where the words say nothing else. */
export function namedIn(text: string, known: NamedTasks): Named {
  const named = known.byTitle.get(bare(text)) ?? known.byReference.get(bare(text));
  if (named) return { references: [named.reference], whole: true };
  const rest = text.replace(mention, ' ');
  const references = [...text.matchAll(mention)].flatMap((match) =>
    numbersIn(match[1] as string, known).map(
      (one) =>
        known.byReference.get(bare(`${known.kind}${one}`))?.reference ??
        known.byNumber.get(one)?.reference ??
        `${known.kind}${one}`,
    ),
  );
  if (references.length === 0) {
    const [head = ''] = /^[^\s:：,]+/.exec(text) ?? [];
    const own = known.byReference.get(bare(head));
    if (own) return { references: [own.reference], whole: bare(text.slice(head.length)) === bare(own.title) };
  }
  const own = references.length === 1 ? known.byReference.get(bare(references[0] as string)) : undefined;
  return { references, whole: separators.test(rest) || (own !== undefined && bare(rest) === bare(own.title)) };
}

/** `1`, `2-4`, `1, 2 and 3` → the numbers; a range only where both its ends exist. */
function numbersIn(text: string, { numbers: all, places }: NamedTasks): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /(?<range>[-–—~]|\bto\b)?\s*(?:[^\d\sN]*\s*#?)(?<one>\d+(?:\.\d+)*[a-z]?|(?<!\p{L})N(?:\s?\+\s?1)?)/gu,
  )) {
    const one = (match.groups?.['one'] ?? '').replace(/\s/g, '');
    const from = match.groups?.['range'] === undefined ? -1 : (places.get(found.at(-1) ?? '') ?? -1);
    const to = places.get(one) ?? -1;
    if (from >= 0 && to > from && to - from <= longestRange) found.push(...all.slice(from + 1, to));
    found.push(one);
  }
  return found;
}

/** `Step 2.1` → `2.1`. */
function numberOf(reference: string): string {
  return /(?:\d+(?:\.\d+)*[a-z]?|N(?:\+1)?)$/.exec(reference)?.[0] ?? reference;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
