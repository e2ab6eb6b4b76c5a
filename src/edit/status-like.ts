import type { TaskStatus } from '../model/task.ts';
import { boxes } from '../render/boxes.ts';

/** How a state is written: by a word, by a sign such as `✅`, or by a box such as `[x]`. */
export type StatusKind = 'word' | 'sign' | 'box';

const signs: Readonly<Record<TaskStatus, string>> = { done: '✅', 'in-progress': '🔄', dropped: '❌', todo: '⬜' };

type Words = Readonly<Record<TaskStatus, string>>;
const english: Words = { done: 'Done', 'in-progress': 'In Progress', dropped: 'Dropped', todo: 'Todo' };

/** The words that we write, by what the words of a language are known by. */
const languages: readonly (readonly [RegExp, Words])[] = [
  [/\p{sc=Hangul}/u, { done: '완료', 'in-progress': '진행 중', dropped: '취소', todo: '대기' }],
  [
    /\p{sc=Hiragana}|\p{sc=Katakana}|^(?:完了|進行中|作業中|中止|未着手)$/u,
    { done: '完了', 'in-progress': '進行中', dropped: '中止', todo: '未着手' },
  ],
  [/\p{sc=Han}/u, { done: '已完成', 'in-progress': '进行中', dropped: '已取消', todo: '待开始' }],
  [/\p{sc=Cyrillic}/u, { done: 'Готово', 'in-progress': 'В работе', dropped: 'Отменено', todo: 'Ожидает' }],
  [
    /^(?:erledigt|fertig|in arbeit|verworfen|offen|geplant)$/iu,
    { done: 'Erledigt', 'in-progress': 'In Arbeit', dropped: 'Verworfen', todo: 'Offen' },
  ],
  [
    /^(?:hecho|completad[oa]|en progreso|en curso|cancelad[oa]|pendiente)$/iu,
    { done: 'Hecho', 'in-progress': 'En curso', dropped: 'Cancelado', todo: 'Pendiente' },
  ],
  [
    /^(?:terminé|fait|en cours|annulé|à faire)$/iu,
    { done: 'Terminé', 'in-progress': 'En cours', dropped: 'Annulé', todo: 'À faire' },
  ],
];

/** How a word, sign or box says its state. */
export function statusKind(written: string): StatusKind {
  if (written.startsWith('[')) return 'box';
  return /\p{L}/u.test(written) ? 'word' : 'sign';
}

/** A state written in the manner of another one: a box for a box, a sign for a sign, a word in its language and case. */
export function statusLike(written: string, status: TaskStatus): string {
  const kind = statusKind(written);
  if (kind === 'box') return `[${boxes[status]}]`;
  if (kind === 'sign') return signs[status];
  const word = (languages.find(([known]) => known.test(written))?.[1] ?? english)[status];
  if (written === written.toUpperCase()) return word.toUpperCase();
  return written === written.toLowerCase() ? word.toLowerCase() : word;
}
