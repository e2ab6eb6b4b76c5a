import { wordsOf } from '../../base/names.ts';
import type { TaskList } from '../../model/task.ts';
import { coverage } from '../facts/coverage.ts';
import { idList } from '../facts/id-list.ts';
import { ofName, ofWords } from '../facts/spoken-words.ts';
import { storyTests } from '../facts/story-tests.ts';
import { testsOf } from '../facts/unwanted-tests.ts';
import type { Rule } from '../rule.ts';

/** Every user story has a test. */
export const useStoryTest: Rule = {
  name: 'use-story-test',
  description: 'Every user story has a test.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    const stories = feature?.specification?.stories ?? [];
    if (stories.length === 0 || list.tasks.length === 0) return;
    const { tested, labelled, labelledTests } = storyTests(list, new Set(stories.map(({ id }) => id)));
    const untested = stories.filter(({ id, title }) => !tested.has(id) && !isSpokenOf(list, title));
    const [first] = untested;
    if (!first) return;
    const tests = testsOf(list, { covered: labelledTests });
    const several = untested.length > 1;
    if (tests !== 'some')
      yield {
        span: first.span,
        message: `no task tests ${several ? `the ${untested.length} stories` : `${first.id}, "${first.title}"`}; add a test of ${several ? 'each' : 'it'}, or run \`tasks-ml build\``,
        ...(tests === 'refused' ? { severity: 'info' as const } : {}),
      };
    else if (labelledTests)
      for (const { id, title, span } of untested)
        yield { span, message: `no task tests ${id}, "${title}"; add a test of the story, labelled [${id}]` };
    // A list that names no story at all may test each of them.
    else if (labelled)
      yield {
        span: first.span,
        message: `no test says that it is for ${idList(untested.map(({ id }) => id))}; label the tests with their stories, or add a test of each story`,
      };
  },
};

/** Whether some test speaks of a story by its title, or by all words of it that say something. */
function isSpokenOf(list: TaskList, title: string): boolean {
  const { tested } = coverage(list);
  const words = wordsOf(title).filter((word) => word.length > 3);
  return tested(ofName(title)) || (words.length > 1 && tested(ofWords(words)));
}
