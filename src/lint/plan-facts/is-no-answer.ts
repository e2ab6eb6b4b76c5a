/** Whether a point says nothing: `None`, `TBD`, `N/A`, a dash. */
export function isNoAnswer(text: string): boolean {
  return /^[\s*_`[({-]*(?:none|n\/?a|not applicable|tbd|tba|todo|to be (?:decided|determined|defined)|unassigned|нет|无|暂无|なし|未定|없음|미정|kein\p{L}*|ningun[oa]|[-–—?]*)[\s*_`\])}.]*$/iu.test(
    text,
  );
}
