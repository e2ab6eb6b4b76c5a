import type { FileAction } from '../model/task.ts';

/** What the words beside a path say that is done to the file: `(CREATE)`, `new file`, `修改`. */
export function fileAction(text: string): FileAction | undefined {
  const words = text.replace(/`[^`]*`/g, ' ');
  if (/\b(?:create[d]?|new|add(?:ed)?)\b|신규|생성|新建|新增|新規|созда/i.test(words)) return 'create';
  if (/\b(?:modif(?:y|ied)|update[d]?|edit(?:ed)?|change[d]?|extend(?:ed)?)\b|수정|修改|変更|измен/i.test(words))
    return 'modify';
  return /\b(?:delete[d]?|remove[d]?)\b|삭제|删除|削除|удал/i.test(words) ? 'delete' : undefined;
}
