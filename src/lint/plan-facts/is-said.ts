/** Whether a value says something: neither a dash nor a word that leaves it to later. */
export function isSaid(value: string | undefined): value is string {
  return value !== undefined && /[\p{L}\p{N}]/u.test(value) && !nothing.test(value.trim());
}

const nothing =
  /^(?:n\/?a|none|no one|nobody|tb[adc]|todo|to be (?:decided|determined|assigned|defined|done|confirmed)|unassigned|unknown|open|нет|не назначен\S*|неизвестно|未定|待定|미정|offen|nicht (?:vergeben|zugewiesen)|por definir|sin asignar)[.?!]*$/i;
