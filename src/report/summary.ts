import { printable } from '../base/printable.ts';
import type { ReportInput } from './report.ts';
import { shownFindings } from './shown-findings.ts';
import { countDiagnostics } from './stylish.ts';

/** What was checked and found, on one line: `12 tasks in tasks.md: 2 errors, 1 warning; --fix can mend 2 of them`. */
export function summaryOf(input: ReportInput): string {
  const { files, baseline } = input;
  const shown = shownFindings(input);
  const tasks = files.reduce((sum, file) => sum + file.tasks, 0);
  const place = files.length === 1 ? printable(files[0]?.file ?? '') : `${files.length} files`;
  const fixable = shown.filter((diagnostic) => diagnostic.fixable).length;
  const said = [
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'} in ${place}: ${countDiagnostics(shown) || 'nothing to report'}`,
    ...(fixable === 0 ? [] : [`--fix can mend ${shown.length === 1 ? 'it' : `${fixable} of them`}`]),
    ...(baseline && baseline.known > 0 ? [`${baseline.known} more in the baseline`] : []),
    ...(baseline && baseline.gone > 0
      ? [
          `${baseline.gone} of the baseline ${baseline.gone === 1 ? 'is' : 'are'} gone: --update-baseline takes them out`,
        ]
      : []),
  ];
  return `${said.join('; ')}\n`;
}
