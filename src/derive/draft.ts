import type { SourceSpan } from '../base/source.ts';
import type { Category, TaskFields, TaskStatus } from '../model/task.ts';

/** Why a draft waits for another one. */
export type NeedReason = 'stated' | 'file' | 'test-first' | 'artifact' | 'order';

/** A draft that must come first, by its key. */
export interface Need {
  readonly key: string;
  readonly reason: NeedReason;
  /** The line that gives cause; the draft's own cause where there is none. */
  readonly span?: SourceSpan;
}

/** A task before it has an id: what a document gives cause for. */
export interface TaskDraft {
  /** Identity: kind, subject and path. Unique among the drafts of a feature. */
  readonly key: string;
  /** What sort of work it is: `component-test`. */
  readonly kind: string;
  /** What it is about: `train`. */
  readonly subject: string;
  readonly category: Category;
  /** The whole text with the exact path, or with `(no file: …)`. */
  readonly text: string;
  /** The files and folders that it is about. */
  readonly files: readonly string[];
  readonly stories: readonly string[];
  /** Other tags that a plan gave it. */
  readonly tags?: readonly string[];
  /** How far it is by the plan that spells it out; to do where that is not said. */
  readonly status?: TaskStatus;
  readonly needs: readonly Need[];
  /** The line of a design document that gave cause. */
  readonly cause: SourceSpan;
  readonly fields?: TaskFields;
}

/** What a category's deriver says of a task; the key is made of kind, subject and path. */
export interface DraftParts {
  readonly kind: string;
  readonly subject: string;
  readonly category: Category;
  /** The text in front of the path. */
  readonly text: string;
  /** The file or files that the task is about … */
  readonly paths?: readonly string[];
  /** … or why it has none. */
  readonly noFile?: string;
  readonly cause: SourceSpan;
  readonly needs?: readonly Need[];
  readonly stories?: readonly string[];
  readonly fields?: TaskFields;
}

/** Makes a draft of its parts. */
export function draft(parts: DraftParts): TaskDraft {
  const { kind, subject, category, paths = [], noFile, cause, needs = [], stories = [], fields } = parts;
  const place =
    paths.length > 0 ? ` in ${list(paths.map(pathText))}` : noFile === undefined ? '' : ` (no file: ${noFile})`;
  return {
    key: draftKey(kind, subject),
    kind,
    subject,
    category,
    text: `${parts.text}${place}`.replace(/\s+/g, ' ').trim(),
    files: paths,
    stories,
    needs,
    cause,
    ...(fields ? { fields } : {}),
  };
}

/** A path in a sentence: in backticks where its letters could be taken for the words around it. */
function pathText(path: string): string {
  return /^[\x21-\x7e]+$/.test(path) ? path : `\`${path}\``;
}

/** The key of a draft of this kind about this subject. */
export function draftKey(kind: string, subject: string): string {
  return `${kind}:${subject}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
