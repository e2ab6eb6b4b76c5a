import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { TreeEntry } from '../model/plan.ts';
import type { TreeLine } from './tree-lines.ts';

/** Names of a root that stand for the repository itself. */
const repository =
  /^(?:\.|\/|\.\/?|(?:repo|repository|project|workspace)(?:[-_ ]?(?:root|name))?|root|<[^<>]*>|\[(?:repo|project|root)[^\]]*\]|\$\{?\w+\}?)$/i;

interface Open {
  readonly column: number;
  readonly path: string;
  readonly folder: boolean;
}

/** Rebuilds full paths from the columns of a listing. A folder is what ends with a slash or holds something. */
export function placeTreeLines(lines: readonly TreeLine[]): Parsed<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const folders = new Set<string>();
  let open: Open[] = [];
  for (const line of lines) {
    if (line.unread) {
      diagnostics.push({
        code: 'unread-tree-line',
        severity: 'info',
        message: 'This line of the source tree names no file or folder and is left out',
        span: line.span,
      });
    }
    if (line.names.length === 0) continue;
    while (open.length > 0 && (open.at(-1) as Open).column >= line.column) open.pop();
    // A child of a file is a sibling that was indented too far.
    while (open.length > 0 && isFile(open.at(-1) as Open)) open.pop();
    const parent = open.at(-1);
    if (!parent && line.column > 0 && !line.branch && entries.length > 0 && lines[0]?.column === 0) open = [];
    for (const name of line.names) {
      const path = parent ? join(parent.path, name) : rootPath(name);
      if (parent) folders.add(parent.path);
      if (path !== '') {
        entries.push({
          path,
          directory: line.folder,
          ...(line.comment === undefined ? {} : { comment: line.comment }),
          span: line.span,
        });
      }
      if (name === line.names.at(-1)) open.push({ column: line.column, path, folder: line.folder });
    }
  }
  return {
    value: entries.map((entry) => (folders.has(entry.path) ? { ...entry, directory: true } : entry)),
    diagnostics,
  };
}

function isFile(open: Open): boolean {
  return !open.folder && /[^/.]\.[A-Za-z]\w{0,9}$/.test(open.path);
}

function join(parent: string, name: string): string {
  const child = name.replace(/^\.?\//, '');
  return parent === '' ? child : `${parent}/${child}`;
}

function rootPath(name: string): string {
  return repository.test(name) ? '' : name.replace(/^\.\//, '');
}
