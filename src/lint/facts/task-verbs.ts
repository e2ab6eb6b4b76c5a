import type { Task } from '../../model/task.ts';

/** Words by which a file goes away or gets another name: some wherever they stand, some at the beginning only. */
const removing =
  /\b(?:remov(?:e|es|ed|al|ing)|delet(?:e|es|ed|ing)|renam(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)|replac(?:e|es|ed|ing)|deprecat(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|retire[ds]?|obsolete|lösch\w*|entfern\w*|umbenenn\w*|verschieb\w*|elimin\w+|borrar|renombr\w+|supprim\w+|renomm\w+|déplac\w+)\b|^(?:drop|convert|merge|consolidate|extract|split|clean ?up|archive|sunset)\b|удал|переимен|перемест|删除|移除|重命名|替换|移动|削除|移動|名前を変更|삭제|제거|이동|이름 변경/i;

/** Verbs at the beginning of a title whose object must be there already. */
const changing =
  /^(?:update|modify|refactor|extend|fix|edit|change|enhance|improve|rewrite|patch|adjust|optimi[sz]e|simplify|rename|move|delete|remove|replace|migrate|convert|deprecate|split)\b/i;

/** Words by which a task makes a whole project. */
const starting =
  /\b(?:initiali[sz]e|init|scaffold\w*|bootstrap|boilerplate|skeleton|project structure|create-[a-z]+-app|monorepo)\b|(?:create|set ?up|new) (?:the |a |an )?(?:(?!(?:of|for|in|to) )[\w.+-]+ ){0,3}(?:project|app|application|repository|workspace|package)\b|иници|初始化|搭建|初期化|초기화/i;

/** In front of a path: it stays, and something in it goes, or it is where something comes to. */
const around = /\b(?:in|into|to|of|under|within|inside|for|at|across|by|with|as)\s+(?:the\s+)?[`"']?$/i;
const takenFrom = /\bfrom\s+(?:the\s+)?[`"']?$/i;

/** The files and folders that a task takes away, moves or renames. */
export function removedPaths({ title, files }: Pick<Task, 'title' | 'files'>): readonly string[] {
  // What stands in brackets are details: `(create, update, delete)`.
  const speaks = removing.test(title.replace(/\([^()]*\)/g, ''));
  const stays = /^(?:remove|delete|drop|clean|extract|split)\b/i.test(title);
  return files.flatMap(({ path, action }) => {
    if (action === 'delete') return [path];
    if (!speaks) return [];
    const before = title.slice(0, Math.max(0, title.indexOf(path)));
    return around.test(before) || (stays && takenFrom.test(before)) ? [] : [path];
  });
}

/** Whether a task begins with a verb whose object must be there: `Update …`, `Remove …`. */
export function changesSomething({ title }: Pick<Task, 'title'>): boolean {
  return changing.test(title.replace(/^[*_`\s]+/, ''));
}

/** Whether a task makes the first files of a project, whatever they are: `Initialize the Next.js app`. */
export function startsProject({ title }: Pick<Task, 'title'>): boolean {
  return starting.test(title);
}
