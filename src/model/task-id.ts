/**
 * Forms of task ids, most specific first: `T001` with `a`, `.2`, `-MIN` or `'` behind, the placeholder `TXXX`,
 * `DATA-001`, and dotted numbers such as `1.1`.
 */
export const taskIdPattern: string =
  "T\\d+(?:[a-z](?![a-z]))?(?:\\.\\d+)*(?:-(?!T\\d)[A-Z][A-Z0-9]*)?'?(?![\\w])|TX{2,3}\\b|[A-Z][A-Z0-9]+-\\d+[a-z]?\\b|\\d+(?:\\.\\d+)+\\b";

/** The word in front of a number that names a task: `Task 1.1`, `Задача 2`. */
export const taskWord: string = '(?:Task|TASK|Задача|任务|任務|タスク|작업|태스크|Tarea|Aufgabe|Tâche)';

/** Whether an id is a number of an outline: `2`, `2.1`. */
export function isOutlineNumber(id: string): boolean {
  const first = id.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** The id of the task that an outline number stands below: `2` for `2.1`. */
export function outlineParent(id: string): string | undefined {
  const at = isOutlineNumber(id) ? id.lastIndexOf('.') : -1;
  return at < 0 ? undefined : id.slice(0, at);
}

/**
 * The forms of ids that a file uses, for looking them up in its prose: `T…` always, dotted numbers and prefixes such
 * as `DATA-` only where tasks have them, so that `(needs Python 3.11)` and `UTF-8` name no task.
 */
export function idPatternOf(ids: Iterable<string>): string {
  const forms = new Set<string>();
  for (const id of ids) {
    if (/^\d/.test(id)) forms.add('\\d+(?:\\.\\d+)+\\b');
    const prefix = /^(?!T\d)([A-Z][A-Z0-9]*-)\d/.exec(id)?.[1];
    if (prefix !== undefined) forms.add(`${prefix}\\d+[a-z]?\\b`);
  }
  return ["T\\d+(?:[a-z](?![a-z]))?(?:\\.\\d+)*(?:-(?!T\\d)[A-Z][A-Z0-9]*)?'?(?![\\w])|TX{2,3}\\b", ...forms].join('|');
}

/** An id, or a range of them, in prose; its groups are both ends. `id` is the pattern of an id. */
export function idOrRangePattern(id: string): string {
  return `(?<![\\w.])(${id})(?:\`|\\*\\*)?(?:\\s*(?:[-–—~…]|\\.\\.\\.?|\\bto\\b|\\bthrough\\b)\\s*(?:\`|\\*\\*)?(${id}|\\d+))?`;
}

const plain = /^T(\d+)$/;

/** The number of a plain id, 12 for `T012`; undefined for any other form. */
export function taskNumber(id: string): number | undefined {
  const match = plain.exec(id);
  return match ? Number(match[1]) : undefined;
}

/** The id with a number: three digits, four from T1000 on. */
export function formatTaskId(number: number): string {
  return `T${String(number).padStart(3, '0')}`;
}
