import { positionOf, spanOf } from '../../src/base/source.ts';
import type { Fix } from '../../src/model/fix.ts';
import type { TaskList } from '../../src/model/task.ts';

/**
 * Reads fixes from a list of them, by the lines of the tasks: `3 [P]`, `4 no [P]`, `5 without T001`, `6 canonical`,
 * `7 new id`, `8 remove`, `9 tick`, `9 untick`.
 */
export function readFixes(text: string, list: TaskList): readonly Fix[] {
  const { file, tasks } = list;
  const taskAt = new Map(tasks.map(({ span }, at) => [positionOf(span).line, at]));
  const starts = [0, ...[...file.text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map((line): Fix => {
      const [, number, action] = /^(\d+) (.*)$/.exec(line) as unknown as [string, string, string];
      if (action.endsWith('tick')) {
        const start = file.text.indexOf('[', starts[Number(number) - 1]);
        return { kind: 'tick', span: spanOf(file, start, start + 3), value: action === 'tick' };
      }
      const task = taskAt.get(Number(number));
      if (task === undefined) throw new Error(`no task in line ${number}`);
      if (action === '[P]' || action === 'no [P]') return { kind: 'parallel', task, value: action === '[P]' };
      if (action.startsWith('without ')) return { kind: 'independent', task, from: action.slice(8) };
      if (action === 'new id') return { kind: 'new-id', task };
      if (action === 'canonical' || action === 'remove') return { kind: action, task };
      throw new Error(`unknown fix: ${action}`);
    });
}
