import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/source.ts';
import type { StatedDependency, Task } from '../model/task.ts';
import type { Candidate } from './candidate.ts';
import { readDependencySentence } from './dependency-sentence.ts';
import type { DependencySuffix } from './dependency-suffix.ts';
import type { ItemBlock, ParagraphBlock } from './markdown.ts';
import { spanInText, spanOfText } from './markdown.ts';
import type { TaskBody } from './task-fields.ts';
import type { TaskIndex } from './task-index.ts';

/** The dependencies that tasks state themselves, at the end of their line or in a field below. */
export function taskDependencies(
  tasks: readonly Task[],
  accepted: readonly Candidate[],
  suffixes: readonly DependencySuffix[],
  bodies: readonly TaskBody[],
  index: TaskIndex,
  diagnostics: Diagnostic[],
): StatedDependency[] {
  const found: StatedDependency[] = [];
  for (const [at, { id }] of tasks.entries()) {
    const { text: block, line } = accepted[at] as Candidate;
    for (const mention of suffixes[at]?.mentions ?? []) {
      const begin = line.titleStart + mention.at;
      found.push({
        from: index.idsIn(mention.text),
        to: [id],
        span: spanInText(block, begin, begin + mention.text.length),
        place: 'task',
      });
    }
    for (const { text, span } of bodies[at]?.dependencies ?? []) {
      if (/^\W*(?:none|n\/a|nothing|no(?: dependencies)?|нет|无|なし|없음|-)?\W*$/i.test(text)) continue;
      const ids = index.idsIn(text);
      const phases = [...text.matchAll(/\bPhases?\s+(\d+(?:\.\d+)*)/gi)].flatMap(
        ([, number]) => index.phase(number as string) ?? [],
      );
      const from = ids.length > 0 ? ids : phases;
      if (from.length > 0) found.push({ from, to: [id], span, place: 'task' });
      else diagnostics.push(unreadDependency(span));
    }
  }
  return found;
}

/** The dependencies that sentences of a dependencies section state. */
export function sectionDependencies(
  sentences: readonly (ItemBlock | ParagraphBlock)[],
  index: TaskIndex,
  diagnostics: Diagnostic[],
): StatedDependency[] {
  const found: StatedDependency[] = [];
  if (index.all.length === 0) return found;
  for (const block of sentences) {
    if (block.text.trim() === '' || /:$/.test(block.text)) continue;
    const span = spanOfText(block);
    const read = readDependencySentence(block.text, index);
    if (read) for (const { from, to } of read) found.push({ from, to, span, place: 'section' });
    else diagnostics.push(unreadDependency(span));
  }
  return found;
}

function unreadDependency(span: SourceSpan): Diagnostic {
  return {
    code: 'no-unread-text',
    severity: 'info',
    span,
    message:
      'this sentence was not understood as a dependency; write it as `T002 requires T001` or `Setup (T001-T003) before tests (T004-T006)`',
  };
}
