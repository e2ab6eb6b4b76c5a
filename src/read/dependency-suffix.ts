/** The words that open a stated dependency in a task's own text. */
const words =
  '(?:depends? on|depends|dependencies|requires?|needs?|after|blocked by|waits? for|依赖于?|依赖|依存|의존|зависит от|depende de|hängt ab von|abhängig von)';
/** A stated dependency found in a task's text. */
export interface DependencySuffix {
  /** The text without it. */
  readonly title: string;
  /** The ids and ranges as written, each with its place in the text. */
  readonly mentions: readonly { readonly text: string; readonly at: number }[];
}

/**
 * Makes the function that takes `(depends on T001, T003-T005)` and its relatives out of a task's text, for ids of the
 * given form. Words that name no task stay in the title: `(requires Docker)` is prose.
 */
export function dependencySuffixReader(idPattern: string): (text: string) => DependencySuffix {
  const group = new RegExp(`\\s*[*_]*\\(\\s*[*_]*${words}[*_]*\\s*[:：]?\\s*([^()]*)\\)[*_]*`, 'gi');
  const tail = new RegExp(
    `\\s*(?:[-–—,;|.]\\s*|\\s)${words}\\s*[:：]?\\s+((?:(?:tasks?\\s+)?(?:${idPattern})[\\s,&+/–~-]*(?:and\\s+|to\\s+)?)+)\\.?$`,
    'i',
  );
  const anyId = new RegExp(`(?<![\\w.])(?:${idPattern})`);
  const onlyIds = new RegExp(`^(?:tasks?\\b|and\\b|to\\b|through\\b|[\\s,;&+/–—~\`*-]|${idPattern})*$`, 'i');
  return (text) => {
    const mentions: { text: string; at: number }[] = [];
    if (!anyId.test(text)) return { title: text, mentions };
    let title = text.replace(group, (match, ids: string, at: number) => {
      if (!anyId.test(ids)) return match;
      mentions.push({ text: ids, at: at + match.lastIndexOf(ids) });
      return onlyIds.test(ids) ? '' : match;
    });
    const behind = mentions.length === 0 ? tail.exec(title) : null;
    if (behind) {
      mentions.push({ text: behind[1] as string, at: text.lastIndexOf(behind[1] as string) });
      title = title.slice(0, behind.index);
    }
    return { title: title.trimEnd(), mentions };
  };
}
