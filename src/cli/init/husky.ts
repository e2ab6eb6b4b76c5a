import type { Integration } from './integration.ts';
import { template } from './templates.ts';

const path = '.husky/pre-commit';

/** A line in the hook that husky runs before a commit. */
export const husky: Integration = {
  name: 'husky',
  summary: 'a line in .husky/pre-commit',
  isUsed: (project) => project.has('.husky'),
  plan: (project) => {
    const line = template('husky/pre-commit');
    const before = project.read(path);
    const next = ['npm install --save-dev tasks-ml', ...(project.has('.husky/_') ? [] : ['npx husky'])];
    return { files: [{ path, before, after: withLine(before, line) }], next };
  },
};

function withLine(before: string | undefined, line: string): string {
  if (before === undefined) return line;
  if (/^[^#\n]*\btasks-ml check\b/m.test(before)) return before;
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' || before.endsWith('\n') ? '' : end;
  return `${before}${gap}${line.replaceAll('\n', end)}`;
}
