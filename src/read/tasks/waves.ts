import type { Diagnostic } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { StatedDependency, TaskId } from '../../model/task.ts';
import type { CodeBlock, MarkdownBlock } from '../markdown.ts';
import type { TaskIndex } from './task-index.ts';

/** What a block `{"waves": [["1", "2"], ["3"]]}` says. */
export interface Waves {
  readonly dependencies: readonly StatedDependency[];
  /** Tasks that share their wave with another one. */
  readonly together: ReadonlySet<TaskId>;
}

/** Reads the blocks that list the tasks wave by wave: each wave waits for the one before. Undefined where there is none. */
export function readWaves(
  blocks: readonly MarkdownBlock[],
  index: TaskIndex,
  diagnostics: Diagnostic[],
): Waves | undefined {
  let found: { dependencies: StatedDependency[]; together: Set<TaskId> } | undefined;
  for (const block of blocks) {
    if (block.kind !== 'code' || block.quoted || !/"waves"\s*:/.test(block.code) || index.all.length === 0) continue;
    const waves = wavesIn(block.code);
    const span = spanOfCode(block);
    if (!waves) {
      diagnostics.push({
        code: 'no-unread-text',
        severity: 'warning',
        span,
        message: 'these waves were not understood; write them as `{"waves": [["1", "2"], ["3"]]}`',
      });
      continue;
    }
    found ??= { dependencies: [], together: new Set() };
    for (const [at, wave] of waves.entries()) {
      if (wave.length > 1) for (const id of wave) found.together.add(id);
      const before = waves[at - 1];
      if (before && before.length > 0 && wave.length > 0)
        found.dependencies.push({ from: before, to: wave, span, place: 'section' });
    }
  }
  return found;
}

/** The ids of each wave that is not empty; a wave is a list of ids, or an object with a list of them. */
function wavesIn(json: string): readonly (readonly TaskId[])[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const waves = (value as { waves?: unknown } | null)?.waves;
  if (!Array.isArray(waves)) return undefined;
  const lists = waves.map((wave: unknown) =>
    Array.isArray(wave) ? wave : (wave as { tasks?: unknown } | null)?.tasks,
  );
  if (
    !lists.every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string' || typeof id === 'number'))
  )
    return undefined;
  return (lists as (string | number)[][]).map((list) => list.map(String)).filter(({ length }) => length > 0);
}

function spanOfCode({ span: { file }, starts, code }: CodeBlock): SourceSpan {
  const start = starts[0] ?? 0;
  return spanOf(file, start, start + code.length);
}
