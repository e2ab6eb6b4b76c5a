import type { FileAction } from '../model/task.ts';

const actions: readonly (readonly [FileAction, RegExp])[] = [
  [
    'create',
    /(?<![\p{L}\p{N}])(?:creat(?:e[ds]?|ing|ion)|new|add(?:ed|s)?|neu(?:e[rns]?)?|erstell(?:en|t)|anlegen|crea(?:r|do|da)?|nuev[oa]|créer|nouveau|создать|создан[а-я]*|новый|добавить)(?![\p{L}\p{N}])|신규|생성|新建|新增|创建|創建|建立|新規|作成|созда[а-я]*/iu,
  ],
  [
    'modify',
    /(?<![\p{L}\p{N}])(?:modif(?:y|ie[ds]|ication)|updat(?:e[ds]?|ing)|edit(?:ed|s)?|chang(?:e[ds]?|ing)|extend(?:ed|s)?|ändern|geändert|anpassen|erweitern|modificar|modificad[oa]|actualizar|editar|modifier|измен[а-я]*|обнов[а-я]*)(?![\p{L}\p{N}])|수정|변경|修改|更改|变更|更新|変更|修正/iu,
  ],
  [
    'delete',
    /(?<![\p{L}\p{N}])(?:delet(?:e[ds]?|ing)|remov(?:e[ds]?|ing)|löschen|gelöscht|entfernen|eliminar|eliminad[oa]|borrar|supprimer|удал[а-я]*)(?![\p{L}\p{N}])|삭제|제거|删除|刪除|移除|削除/iu,
  ],
];

/** What the words beside a path say that is done to the file: `(CREATE)`, `new file`, `修改`. */
export function fileAction(text: string): FileAction | undefined {
  return actions.find(([, pattern]) => pattern.test(withoutCode(text)))?.[0];
}

/** Whether more is said beside the paths of a text than what is done to the files: `` `a.py` (CREATE): the loader ``. */
export function saysMoreThanFiles(text: string, paths: readonly string[]): boolean {
  let rest = withoutCode(text);
  for (const path of paths) rest = rest.replaceAll(path, ' ');
  for (const [, pattern] of actions) rest = rest.replace(pattern, ' ');
  return /[\p{L}\p{N}]/u.test(rest.replace(/(?<![\p{L}\p{N}])(?:files?|folder|directory|dir)(?![\p{L}\p{N}])/giu, ' '));
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, ' ');
}
