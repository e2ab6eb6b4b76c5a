import { compareDiagnostics } from '../../base/diagnostic.ts';
import type { SourceFile } from '../../base/source.ts';
import { silence } from '../../compile/check-list.ts';
import { lintTogether } from '../../lint/lint.ts';
import type { RuleDiagnostic } from '../../lint/rule.ts';
import type { CheckedFile } from './check-places.ts';

/** Adds what only several features together give. */
export function checkTogether(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const byFile = new Map<SourceFile, RuleDiagnostic[]>();
  for (const found of lintTogether(files)) {
    const known = byFile.get(found.span.file);
    if (known) known.push(found);
    else byFile.set(found.span.file, [found]);
  }
  if (byFile.size === 0) return files;
  return files.map((one) => {
    const own = silence(byFile.get(one.list.file) ?? [], one.suppressions).kept;
    return own.length === 0 ? one : { ...one, diagnostics: [...one.diagnostics, ...own].sort(compareDiagnostics) };
  });
}
