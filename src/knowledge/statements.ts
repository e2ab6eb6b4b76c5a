import type { Range } from './range.ts';
import type { TextSearch } from './text-search.ts';

const title = /^#[ \t][^\n]{1,300}/m;
const input = /^[ \t]{0,3}\*\*(?:Input|Entrada|Eingabe|Goal|Summary|输入|入力|입력)\*\*[^\n]{1,2000}/imu;
const declaration =
  '(?:\\b(?:task|problem|ML|model) type\\b|\\btype of (?:ML )?task\\b|tipo de (?:tarea|problema)|aufgabentyp|тип задачи|任务类型|タスク(?:の)?(?:種類|タイプ)|작업 ?유형)[ *]{0,4}[:：|][^\\n]{0,80}';

/** The title and what the author put in: said there, a word counts more. */
export function headsOf(text: string): readonly Range[] {
  return [title, input]
    .flatMap((pattern): Range[] => {
      const found = pattern.exec(text);
      return found === null ? [] : [[found.index, found.index + found[0].length]];
    })
    .sort(([a], [b]) => a - b);
}

/** Lines that name the type of task outright. */
export function declarationsIn(text: string, search: TextSearch): readonly Range[] {
  const matcher = search.matcher(declaration);
  return [...(matcher ? text.matchAll(matcher) : [])].map((found) => [found.index, found.index + found[0].length]);
}
