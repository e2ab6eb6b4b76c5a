import { findPaths } from '../../../model/file-paths.ts';
import type { PlanFile, Stated } from '../../../model/plan.ts';
import { fileAction, saysMoreThanFiles } from '../../file-action.ts';

/** The files that a point names, each with what is done to it; `whole` where the point says nothing else. */
export function readTaskFiles(point: Stated): { readonly files: readonly PlanFile[]; readonly whole: boolean } {
  const action = fileAction(point.value);
  const paths = findTemplatePaths(point.value);
  const files = paths.map((value) => ({ value, span: point.span, ...(action ? { action } : {}) }));
  return { files, whole: files.length > 0 ? !saysMoreThanFiles(point.value, paths) : nothing.test(point.value) };
}

const nothing = /^(?:n\/?a|none|no files?|[-–—]|нет|无|無|なし|없음|keine|ninguno)?\.?$/i;

/** Paths, those with `{{ name }}` in them as well: their placeholder is reported elsewhere. */
function findTemplatePaths(text: string): readonly string[] {
  if (!text.includes('{{')) return findPaths(text);
  const ticked = /`([^`]+)`/.exec(text)?.[1];
  return ticked !== undefined && /[/.]/.test(ticked) ? [ticked.trim()] : findPaths(text);
}
