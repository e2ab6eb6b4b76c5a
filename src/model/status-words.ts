import type { TaskStatus } from './task.ts';

/** Words, signs and boxes for the state of a task, in the languages met in real files, as parts of a regular expression. */
export const statusPatterns: readonly (readonly [TaskStatus, string])[] = [
  [
    'done',
    'done|completed?|finished|implemented|erledigt|fertig|hecho|completad[oa]|terminé|fait|готово|выполнено|завершено|сделано|已完成|完成|完了|완료(?:됨)?|✅|☑️?|✔️?|🟢|\\[[xX]\\]',
  ],
  [
    'in-progress',
    'in[ -]progress|wip|doing|started|in arbeit|en progreso|en curso|en cours|в работе|в процессе|进行中|進行中|作業中|진행 ?중|🔄|🚧|🟡|⏳|\\[~\\]',
  ],
  [
    'dropped',
    'dropped|cancell?ed|skipped|obsolete|won.t do|verworfen|cancelad[oa]|annulé|отменено|已取消|中止|취소(?:됨)?|❌|🚫|\\[-\\]',
  ],
  [
    'todo',
    'to-?do|open|pending|not started|planned|offen|geplant|pendiente|à faire|ожидает|не начато|待开始|未开始|待办|未着手|대기(?: ?중)?|미착수|⬜|🔲|📋|\\[ \\]',
  ],
];

/** Made when a state is first looked for: most files have boxes alone. */
let start: readonly (readonly [TaskStatus, RegExp])[] | undefined;

/**
 * The state that a text begins with: `✅ done`, `IN PROGRESS`, `已完成`; undefined where it begins with no such word. A
 * word behind a sign decides: `❌ Not started` is to do.
 */
export function statusIn(text: string): TaskStatus | undefined {
  return leadingStatus(text.slice(0, 200))?.status;
}

/** Whether more stands behind the state that a text begins with: `done since May`. */
export function saysMoreThanStatus(text: string): boolean {
  const length = leadingStatus(text.slice(0, 200))?.length ?? 0;
  return /[\p{L}\p{N}]/u.test(text.slice(length));
}

function leadingStatus(text: string): { readonly status: TaskStatus; readonly length: number } | undefined {
  start ??= statusPatterns.map(
    ([status, words]) => [status, new RegExp(`^[\\s*_\`]*(?:${words})(?![\\p{L}\\p{N}])`, 'iu')] as const,
  );
  for (const [status, pattern] of start) {
    const { length = 0 } = pattern.exec(text)?.[0] ?? {};
    if (length === 0) continue;
    const behind = /^[\s*_`]*[\p{L}[]/u.test(text) ? undefined : leadingStatus(text.slice(length));
    return behind ? { status: behind.status, length: length + behind.length } : { status, length };
  }
  return undefined;
}

// Behind a title only what cannot be a part of it: signs, boxes, and words in capitals or in scripts without them.
const shouted: readonly (readonly [TaskStatus, string])[] = [
  [
    'done',
    '✅|☑️?|✔️?|已完成|完了|완료|\\[[xX]\\]|(?<!\\p{Lu})(?:DONE|COMPLETED?|FINISHED|ERLEDIGT|FERTIG|HECHO|COMPLETAD[OA]|TERMINÉ|ГОТОВО|ВЫПОЛНЕНО|ЗАВЕРШЕНО|СДЕЛАНО)',
  ],
  [
    'in-progress',
    '🔄|🚧|⏳|进行中|進行中|진행 ?중|\\[~\\]|(?<!\\p{Lu})(?:IN[ -]PROGRESS|WIP|IN ARBEIT|EN PROGRESO|EN CURSO|EN COURS|В РАБОТЕ)',
  ],
  [
    'dropped',
    '❌|🚫|已取消|취소|\\[-\\]|(?<!\\p{Lu})(?:DROPPED|CANCELL?ED|SKIPPED|VERWORFEN|CANCELAD[OA]|ANNULÉ|ОТМЕНЕНО)',
  ],
  ['todo', '⬜|🔲|📋|待开始|未着手|\\[ \\]|(?<!\\p{Lu})(?:TODO|OPEN|OFFEN|PENDIENTE|À FAIRE|ОЖИДАЕТ)'],
];
let end: RegExp | undefined;

function endPattern(): RegExp {
  const anySign = shouted.map(([, text]) => `(${text})`).join('|');
  return new RegExp(
    `[\\s—–:-]*(?<mark>\\(?(?:\\*\\*)?(?:${anySign})(?:\\*\\*)?\\)?)(?<tail>\\s+(?:\\([^()]{1,80}\\)|[⚠❗‼][^[\\]]{0,60}))?\\s*$`,
    'u',
  );
}

/** What stands behind a title about its state: `— DONE`, `✅ COMPLETED`, `[x]`. */
export interface TrailingStatus {
  readonly status: TaskStatus;
  /** The text without it; a remark behind it, in parentheses or with a warning sign, stays. */
  readonly title: string;
  /** From the first sign or word to the last. */
  readonly start: number;
  readonly end: number;
}

/** Finds the state behind a title; several signs in a row count as one, and the last of them decides: `✅ COMPLETED`. */
export function trailingStatus(text: string): TrailingStatus | undefined {
  end ??= endPattern();
  let found: TrailingStatus | undefined;
  let rest = text;
  let tail = '';
  for (let most = 3; most > 0; most--) {
    // A state is a few words: longer texts are not searched, whatever they repeat.
    const cut = Math.max(0, rest.length - 200);
    const match = end.exec(rest.slice(cut));
    if (!match || cut + match.index === 0) break;
    const [whole, mark = ''] = match;
    const place = match.slice(2, 2 + shouted.length).findIndex((sign) => sign !== undefined);
    const start = cut + match.index + whole.indexOf(mark);
    rest = rest.slice(0, cut + match.index);
    if (!found) tail = match.groups?.['tail'] ?? '';
    found = {
      status: found?.status ?? (shouted[place] as (typeof shouted)[number])[0],
      title: rest + tail,
      start,
      end: found?.end ?? start + mark.length,
    };
  }
  return found;
}
