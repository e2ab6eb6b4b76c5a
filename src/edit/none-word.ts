import type { TaskForm } from '../model/task.ts';
import { saysNone } from '../read/tasks/task-dependencies.ts';
import { mostFrequent } from './file-style.ts';
import type { FixInput } from './fix-input.ts';

/**
 * Makes the function that says that a task waits for nothing, in a field or in a cell: as the file says it of other
 * tasks, else in the language of the name of the field.
 */
export function noneWriter(input: FixInput): (form: TaskForm | undefined, name: string) => string {
  let field: string | undefined | null = null;
  let cell: string | undefined | null = null;
  return (form, name) => {
    if (form === 'row') {
      if (cell === null) cell = mostFrequent(emptyCells(input));
      return cell ?? '-';
    }
    if (field === null) field = mostFrequent(emptyFields(input));
    return field ?? languages.find(([pattern]) => pattern.test(name))?.[1] ?? 'None';
  };
}

function emptyFields({ list, bodyOf }: FixInput): readonly string[] {
  return list.tasks.flatMap((_, task) =>
    bodyOf(task).dependencies.flatMap(({ text }) => (text.length < 20 && saysNone(text) ? [text] : [])),
  );
}

function emptyCells({ candidates }: FixInput): readonly string[] {
  return candidates.flatMap(({ row }) => {
    const column = row?.columns.indexOf('dependencies') ?? -1;
    const text = row && column >= 0 ? (row.cells[column]?.text ?? '').trim() : 'x';
    return text.length < 20 && saysNone(text) ? [text] : [];
  });
}

/** How the languages say it, by the letters and words of the names of their fields. */
const languages: readonly (readonly [RegExp, string])[] = [
  [/[\u0400-\u04ff]/, 'нет'],
  [/[\uac00-\ud7af]/, '없음'],
  [/依存/, 'なし'],
  [/[\u3400-\u9fff]/, '无'],
  [/dependencias|depende de/i, 'ninguna'],
  [/abhängig/i, 'keine'],
  [/dépend/i, 'aucune'],
];
