/** Whether a value says something: neither a dash nor a word that leaves it to later, `None`, `TBD`, `N/A`. */
export function isSaid(value: string | undefined): value is string {
  return value !== undefined && /[\p{L}\p{N}]/u.test(value) && !nothing.test(value);
}

const nothing =
  /^[\s*_`[({-]*(?:n\/?a|none|not applicable|no one|nobody|tb[adc]|todo|to be (?:decided|determined|assigned|defined|done|confirmed)|unassigned|unknown|open|нет|не назначен\p{L}*|неизвестно|无|暂无|未定|待定|なし|없음|미정|offen|kein\p{L}*|nicht (?:vergeben|zugewiesen)|ningun[oa]|por definir|sin asignar)[\s*_`\])}.?!]*$/iu;
