import type { Phase, TaskList } from '../../model/task.ts';
import { checks, liveTasks } from './coverage.ts';

/** What the author says about having no tests, in a line that is no task; that tests are optional is the template's word. */
const refused =
  /^[-*_>\s]*tests?[*_]*\s*:[^\n]{0,80}\b(?:not (?:explicitly |specifically )?(?:requested|required|included|needed|planned)|omitted|excluded|none)\b|^[^[\n]{0,80}\b(?:tests?(?: tasks?)? (?:are|were) (?:not (?:requested|required|included|needed|planned)|omitted|excluded)|no (?:\w+ )?tests?(?: tasks?)? (?:are |were )?(?:requested|required|included|needed|planned))\b/im;
const optional = /^[^[\n]{0,120}\btests?(?: tasks?)? (?:are|is) optional\b/im;

/** How a list stands to tests: it has some, or says that it wants none, or has none. */
export type TestsOfList = 'some' | 'refused' | 'none';

/** Tells it; `covered`: some contract or story is tested. Where none is, "tests are optional" was meant. */
export function testsOf(list: TaskList, { covered }: { readonly covered: boolean }): TestsOfList {
  const { text } = list.file;
  if (refused.test(text) || (!covered && optional.test(text))) return 'refused';
  const some = liveTasks(list).some((task) => checks(task, list.phases[task.phase] as Phase));
  return some ? 'some' : 'none';
}
