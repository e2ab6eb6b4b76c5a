import { fileName } from '../base/file-name.ts';
import type { Category, Phase, Task } from '../model/task.ts';

const testFolder = /(?:^|\/)(?:tests?|__tests__|spec)\//i;
const testFileName = /^tests?[_-][^/]*\.\w+$|[._-](?:tests?|spec)\.\w+$|Tests?\.[a-z]+$/;
const aboutTests = /\btests?\b|\bpruebas?\b|тест|测试|測試|テスト|테스트/i;
/** Behind these, what is said about the tests are details of them. */
const details = /[(:;—]/;
/** Running tests, or making them pass, comes after the work that they test. */
const runsTests = /^(?:re-?)?(?:run|execute|verify|ensure|confirm|check|measure)\b|\bpass(?:es)?\b|\bgreen\b/i;
/** The task mentions tests and is about something else. */
const otherWork =
  /\b(?:set ?up|configure|install|initiali[sz]e|framework|infrastructure|environment|runner|fixtures?|coverage|document\w*|docs|readme|implement\w*(?!(?: [\w-]+){0,3} tests?\b))\b/i;
const documentation = /^document\b|\b(?:documentation|docs|readme|changelog|docstrings?)\b/i;
const documentationFile = /\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)docs?\//i;
const implementing: ReadonlySet<Category> = new Set(['foundational', 'core', 'story', 'integration', 'other']);

/** Whether a path is that of a test by the habits of the common languages: `tests/a.py`, `test_a.py`, `a.test.ts`, `a_test.go`, `ATest.java`. */
export function isTestPath(path: string): boolean {
  const name = fileName(path);
  return testFolder.test(path) || testFileName.test(name);
}

/**
 * Whether a task writes tests: all its files are tests, or its title (without paths) speaks of tests, or its phase is
 * for tests; but not when it runs them, and not when its words are about setup, documents or the implementation.
 */
export function isTestTask(task: Task, phase: Phase): boolean {
  const onlyTests = task.files.length > 0 && task.files.every(({ path }) => isTestPath(path));
  if (!onlyTests && phase.category !== 'tests' && !aboutTests.test(task.title)) return false;
  if (runsTests.test(task.title) || task.tags.some((tag) => /^green$/i.test(tag))) return false;
  if (onlyTests) return true;
  // `Implement component load-test in components/load-test/component.py` is no test: its file says so.
  if (phase.category === 'core' && task.files.length > 0 && !task.files.some(({ path }) => isTestPath(path)))
    return false;
  const words = withoutPaths(task.title);
  const at = words.search(aboutTests);
  if (at < 0) return phase.category === 'tests' && !otherWork.test(words);
  const [head] = words.slice(at).split(details, 1);
  return !otherWork.test(words.slice(0, at) + head);
}

/** Words that stand for a file are no words about the work. */
function withoutPaths(title: string): string {
  if (!/[/.]/.test(title)) return title;
  return title.replace(/`[^`]*`|\S+/g, (word) => {
    const at = word.search(/[/.]/);
    return at >= 0 && /\w/.test(word.slice(at)) ? '' : word;
  });
}

/** Whether a task makes what tests are for: it stands in a phase for that and neither tests nor documents. */
export function isImplementationTask(task: Task, phase: Phase): boolean {
  if (!implementing.has(phase.category) || isTestTask(task, phase) || runsTests.test(task.title)) return false;
  if (task.files.length > 0) return !task.files.every(({ path }) => isTestPath(path) || documentationFile.test(path));
  return !documentation.test(task.title);
}
