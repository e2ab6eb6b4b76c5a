import { fileName } from '../../base/file-name.ts';
import { isTestPath } from '../../graph/test-tasks.ts';
import type { Task } from '../../model/task.ts';

/** Files that are called after what they are, not after what they are about: their folder says that. */
const generic =
  /^(?:component|pipeline|index|main|mod|lib|__init__|page|route|layout|models?|service|handler|schema|types?|app)$/i;
const testPart = /^tests?[-_.]|(?:[-_.](?:[tT]ests?|[sS]pec|e2e)|Tests?|Spec)$/g;
const kind = /[-_. ]?(?:validation|integration|contract|compatibility|e2e|unit|smoke|acceptance)$/i;

/** What the files of an implementation are called: `train` for `src/train.py` and for `components/train/component.py`. */
export function madeNames({ files }: Pick<Task, 'files'>): readonly string[] {
  return files.flatMap(({ path }) => {
    if (path.endsWith('/')) return [];
    const name = stemOf(path);
    if (!generic.test(name)) return [keyOf(name)];
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return [keyOf(fileName(folder)), keyOf(name)];
  });
}

/** What the files of a test are about, by their names: `trainvalidation` and `train` for `test_train_validation.py`. */
export function testedNames({ files }: Pick<Task, 'files'>): readonly string[] {
  return files.flatMap(({ path }) => {
    if (!isTestPath(path)) return [];
    const name = stemOf(path).replace(testPart, '').replace(testPart, '');
    const short = name.replace(kind, '');
    return short === name ? [keyOf(name)] : [keyOf(name), keyOf(short)];
  });
}

function stemOf(path: string): string {
  const name = fileName(path);
  const end = name.lastIndexOf('.');
  return end > 0 ? name.slice(0, end) : name;
}

/** The same for `RTExecutive`, `rt-executive` and `rt_executive`. */
function keyOf(name: string): string {
  return name.replace(/[-_. ]+/g, '').toLowerCase();
}
