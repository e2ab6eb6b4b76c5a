/** The words that open a stated dependency in a task's own text. */
const words =
  '(?:depends? on|depends|dependencies|requires?|needs?|after|blocked by|waits? for|依赖于?|依赖|依存|의존|зависит от|depende de|hängt ab von|abhängig von)';
/** A piece of each of the words: most titles have none of them. */
const anyWord = /depend|requir|need|after|block|wait|abhängig|hängt|завис|依|의존/i;

/** Ids and ranges as written, with their place in the text. */
export interface Mention {
  readonly text: string;
  readonly at: number;
  /** What says that these are waited for, from and to: `(depends on T001)` with the space in front. */
  readonly whole: readonly [number, number];
}

/** A stated dependency found in a task's text. */
export interface DependencySuffix {
  /** The text without it. */
  readonly title: string;
  readonly mentions: readonly Mention[];
}

/**
 * Makes the function that takes `(depends on T001, T003-T005)` and its relatives out of a task's text, for ids of the
 * given form. Words that name no task stay in the title: `(requires Docker)` is prose.
 */
export function dependencySuffixReader(idPattern: string): (text: string) => DependencySuffix {
  // `(depends on T001)`, `（依赖 T001）`, and with the word behind: `(T001に依存)`.
  const group = new RegExp(
    `\\s?[*_]{0,3}[(（]\\s?[*_]{0,3}(?:${words}[*_]*\\s*[:：]?\\s*([^()（）]*)|((?:(?:${idPattern})[\\s,、]*)+)\\s*(?:に依存|에 의존|依存)[^()（）]*)[)）][*_]{0,3}`,
    'gi',
  );
  // Without a sign in front, only words that cannot be prose: `Sequence T021 after T020` states nothing.
  const tail = new RegExp(
    `(?:\\s?[-–—,;|.]\\s?${words}|\\s(?:depends? on|requires|blocked by))\\s*[:：]?\\s+((?:(?:tasks?\\s+)?(?:${idPattern})[\\s,&+/–~-]*(?:and\\s+|to\\s+)?)+)\\.?$`,
    'i',
  );
  const anyId = new RegExp(`(?<![\\w.])(?:${idPattern})`);
  const onlyIds = new RegExp(
    `^(?:tasks?\\b|and\\b|to\\b|through\\b|[\\s,，、;&+/–—~\`*和と와과-]|${idPattern})*$`,
    'i',
  );
  return (text) => {
    const mentions: Mention[] = [];
    if (!anyWord.test(text) || !anyId.test(text)) return { title: text, mentions };
    let title = text.replace(group, (match, behind: string | undefined, before: string | undefined, at: number) => {
      const ids = behind ?? before ?? '';
      if (!anyId.test(ids)) return match;
      mentions.push({ text: ids, at: at + match.lastIndexOf(ids), whole: [at, at + match.length] });
      return onlyIds.test(ids) ? '' : match;
    });
    const behind = mentions.length === 0 ? tail.exec(title) : null;
    if (behind) {
      const whole = [behind.index, text.length] as const;
      mentions.push({ text: behind[1] as string, at: text.lastIndexOf(behind[1] as string), whole });
      title = title.slice(0, behind.index);
    }
    return { title: title.trim(), mentions };
  };
}
