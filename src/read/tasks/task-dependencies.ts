import type { Diagnostic } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/source.ts';
import type { StatedDependency, Task, TaskId } from '../../model/task.ts';
import { isOutlineNumber, taskWord } from '../../model/task-id.ts';
import { spanInText } from '../markdown.ts';
import type { Candidate } from './candidate.ts';
import { inEnglish } from './dependency-languages.ts';
import { readDependencySentence } from './dependency-sentence.ts';
import type { DependencySuffix } from './dependency-suffix.ts';
import type { TaskBody } from './field-collector.ts';
import type { TaskIndex } from './task-index.ts';
import { everything, operand, previous } from './task-operand.ts';

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
      if (saysNone(text)) continue;
      const from = fieldOperand(text, id, index);
      if (from === undefined) diagnostics.push(unreadDependency(span));
      else if (from.length > 0) found.push({ from, to: [id], span, place: 'task' });
    }
  }
  return found;
}

/** Whether the text of a field for dependencies says that there are none. */
export function saysNone(text: string): boolean {
  return /^[^\p{L}\p{N}]*(?:(?:none|n\/a|nothing|no(?: other)?(?: dependencies)?|нет|无|無|なし|없음|ninguna|keine|aucune)(?![\p{L}\p{N}])|[^\p{L}\p{N}]*$)/iu.test(
    text,
  );
}

/** The tasks that a field `Dependencies` names: ids, also bare numbers of an outline, or whatever a sentence may name. */
function fieldOperand(text: string, id: TaskId, index: TaskIndex): readonly TaskId[] | undefined {
  if (/^T\d+(?:, ?T\d+)*$/.test(text)) return [...new Set(text.split(/, ?/))];
  const plain = text.replace(/`|\*\*/g, '').replace(new RegExp(`${taskWord}s?\\s+(?=\\d)`, 'g'), '');
  const parts = plain
    .replace(/[.\s]+$/, '')
    .split(/\s*(?:[,;&+、，]|\band\b|(?<=\d)\s+(?=\d))\s*/)
    .filter((part) => part !== '');
  const listed = parts.map((part) => (/^\d+(?:\.\d+)*$/.test(part) ? [part] : index.idsIn(part)));
  if (
    listed.some(([first]) => first !== undefined && isOutlineNumber(first)) &&
    listed.every(({ length }) => length > 0)
  )
    return [...new Set(listed.flat())];
  const words = inEnglish(plain);
  const named = operand(words, index);
  if (named === previous) return index.before([id]);
  if (named === undefined || named === everything) {
    // `Phase 3.1` for the task 3.1.
    const numbers = (words.match(/\d+\.\d+/g) ?? []).filter((number) => index.has(number));
    return numbers.length > 0 ? numbers : undefined;
  }
  if (index.idsIn(words).length > 0) return named;
  // The rest of its own phase: only what comes before it.
  if (!named.includes(id)) return named;
  const earlier = new Set(index.before([id]));
  return named.filter((one) => earlier.has(one));
}

/** A text that may state dependencies, with the heading of the phase that it speaks of when it names none itself. */
export interface Sentence {
  readonly text: string;
  readonly span: SourceSpan;
  readonly phase?: number;
  /** The text of the item that it is nested in: what it speaks of when it names nothing itself. */
  readonly under?: string;
}

/** The dependencies that sentences of a dependencies section, or below the heading of a phase, state. */
export function sectionDependencies(
  sentences: readonly Sentence[],
  index: TaskIndex,
  diagnostics: Diagnostic[],
): StatedDependency[] {
  const found: StatedDependency[] = [];
  if (index.all.length === 0) return found;
  for (const { text, span, phase, under } of sentences) {
    if (text.trim() === '' || /[:：]$/.test(text)) continue;
    const about = phase === undefined ? aboutOf(under, index) : index.phaseAt(phase);
    const read = readDependencySentence(text, index, about);
    if (read) for (const { from, to } of read) found.push({ from, to, span, place: 'section' });
    else diagnostics.push(unreadDependency(span));
  }
  return found;
}

function aboutOf(under: string | undefined, index: TaskIndex): readonly TaskId[] | undefined {
  const lead = under === undefined ? undefined : /^([^:：→]{1,120})[:：]/.exec(under)?.[1];
  const tasks = lead === undefined ? undefined : operand(inEnglish(lead.replace(/\*\*|`/g, '')), index);
  return tasks === everything || tasks === previous ? undefined : tasks;
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
