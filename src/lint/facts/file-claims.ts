import { fileName } from '../../base/file-name.ts';
import type { Task } from '../../model/task.ts';
import { wholeFileNames } from '../../model/whole-file-names.ts';

/** Files that tools make, and that no repository keeps. */
const made =
  /^(?:build|out|target|reports?|logs?|tmp|temp|artifacts|outputs?)\/|(?:^|\/)(?:dist|node_modules|coverage|htmlcov|__pycache__|\.git|\.venv|venv|\.next|\.nuxt|\.cache|\.pytest_cache|mlruns|test-results|playwright-report)\/|(?:^|\/)\.env(?:\.(?!example|sample|template|dist)\w+)*$|\.(?:log|pid|sqlite3?|db|pkl|joblib|onnx|pth?|h5|npz|npy|parquet|zip|whl|tgz)$/i;
/** Names that stand for others: `<name>`, `NNN_create.sql`, `[date]`, `path/to/file.py`. */
const placeholder = /[<>{}$]|NNN|XXX|xxx|YYYY|\*\*?$|(?:^|\/)path\/to\/|\.\.\.|…|\\/;
/** `/api/users`, `~/.config`, `@/components`: somewhere else, or a place by an alias. */
const elsewhere = /^(?:[/~@#]|[A-Za-z]:|\.\.\/\.\.\/\.\.\/)/;
const wholeName = new RegExp(`^(?:${wholeFileNames}|Gemfile|Rakefile)$`);

/**
 * The files of a task of which a repository can say whether they are there: no folders (git keeps no empty ones), no
 * placeholders, nothing that tools make. Of a pattern its folder stands for the files: `tests` for `tests/*.py`.
 */
export function fileClaims({ files }: Pick<Task, 'files'>): readonly string[] {
  const claims: string[] = [];
  for (const { path } of files) {
    if (made.test(path) || elsewhere.test(path)) continue;
    const star = path.search(/[*?]/);
    if (star >= 0) {
      const folder = path.slice(0, path.lastIndexOf('/', star));
      if (path.lastIndexOf('/', star) > 0 && !placeholder.test(folder) && !path.includes('**')) claims.push(folder);
    } else if (isFileName(path) && !placeholder.test(path)) claims.push(path);
  }
  return claims;
}

/** Whether a path is that of a file: its name has an ending, or is known as a whole. */
function isFileName(path: string): boolean {
  const name = fileName(path);
  // `.spec.md` and `.html` are endings that files have, `System.Text.Json` is a library.
  if (/^\.(?:(?:\w+\.)*mdx?|html?|py|[jt]sx?|json|ya?ml|css|go|rs|java|sql|sh|txt|csv|toml|xml)$/.test(name))
    return false;
  return wholeName.test(name) || /.\.[a-z]\w*$/.test(name) || /^\.\w/.test(name);
}
