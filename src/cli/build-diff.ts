import type { SourceFile } from '../base/source.ts';
import type { TaskList } from '../model/task.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { taskLines } from './task-lines.ts';
import type { Anchor } from './unified-diff.ts';
import { unifiedDiff } from './unified-diff.ts';

/** The difference between a tasks.md and what a build makes of it; a task stands for the one with the same words. */
export function buildDiff(path: string, old: TaskList | undefined, built: SourceFile): string {
  const now = readTaskList(built).value;
  const lines = new Map<string, number>();
  const again = new Set<string>();
  for (const [at, line] of taskLines(now).entries()) {
    const title = now.tasks[at]?.title as string;
    if (lines.has(title)) again.add(title);
    lines.set(title, line);
  }
  const anchors = (old ? [...taskLines(old).entries()] : []).flatMap(([at, line]): Anchor[] => {
    const title = old?.tasks[at]?.title as string;
    const other = again.has(title) ? undefined : lines.get(title);
    return other === undefined ? [] : [[line, other]];
  });
  return unifiedDiff(path, old?.file.text ?? '', built.text, anchors);
}
