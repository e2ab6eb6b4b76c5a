import type { SourceSpan } from '../../base/source.ts';
import type { WorkingTime } from '../../model/config.ts';
import { findPaths } from '../../model/file-paths.ts';
import { namesResources } from '../../model/resource-needs.ts';
import { saysMoreThanStatus, statusIn } from '../../model/status-words.ts';
import type { TaskFields, TaskFile, TaskStatus } from '../../model/task.ts';
import { parseEstimate } from '../estimate.ts';
import { fileAction } from '../file-action.ts';
import type { BlockText } from '../markdown.ts';
import { spanInText } from '../markdown.ts';
import type { FieldName } from './field-names.ts';

/** What stands below a task, or in the cells of its row: its fields, and the lines that are none. */
export interface TaskBody {
  readonly fields: TaskFields;
  readonly files: readonly TaskFile[];
  /** The text of `Dependencies:` fields, with its place. */
  readonly dependencies: readonly { readonly text: string; readonly span: SourceSpan }[];
  /** What a status field says, and where. */
  readonly state?: { readonly status: TaskStatus; readonly span: SourceSpan };
  readonly notes: readonly string[];
  /** Estimates that could not be understood. */
  readonly unread: readonly { readonly value: string; readonly span: SourceSpan }[];
}

const none: readonly never[] = [];
const noFields: TaskFields = { verification: none, doneWhen: none };
/** A task with nothing below it. */
export const emptyBody: TaskBody = { fields: noFields, files: none, dependencies: none, notes: none, unread: none };

/** Takes in fields one by one. */
export interface FieldCollector {
  /** Takes the text from `at` on as the value of a field; false where it is not understood, or says more than is kept. */
  readonly take: (name: FieldName, block: BlockText, at: number) => boolean;
  readonly body: (notes: readonly string[]) => TaskBody;
}

/** A collector without fields as yet. `whole`: what a field says beside its value is not to be lost. */
export function collectFields(time: WorkingTime, whole = false): FieldCollector {
  // Made when they are needed: most tasks have none of them.
  let verification: string[] | undefined;
  let doneWhen: string[] | undefined;
  let files: TaskFile[] | undefined;
  let dependencies: TaskBody['dependencies'][number][] | undefined;
  let unread: TaskBody['unread'][number][] | undefined;
  let fields: Omit<TaskFields, 'verification' | 'doneWhen'> | undefined;
  let state: TaskBody['state'];
  const take = (name: FieldName, block: BlockText, at: number): boolean => {
    const { text } = block;
    // `_Requirements: 1.1_`: what was opened before the name is closed behind the value.
    const end = text.length - (at > 0 && (text.startsWith('_') || text.startsWith('*')) ? closingMark(text, at) : 0);
    const raw = text.slice(at, end);
    const value = (raw.includes('\n') ? raw.replace(/\s*\n\s*/g, ' ') : raw).trim();
    if (value === '') return !whole || name !== 'resources';
    const bare = value.startsWith('`') ? value.replace(/^`([^`]*)`$/, '$1') : value;
    switch (name) {
      case 'files':
        files ??= [];
        files.push(...filesIn(value, whole));
        if (whole && saysMore(value, findPaths(value).join(' '), /^and$/i)) return false;
        break;
      case 'verification':
        verification ??= [];
        verification.push(value);
        break;
      case 'doneWhen':
        doneWhen ??= [];
        doneWhen.push(value);
        break;
      case 'dependencies':
        dependencies ??= [];
        dependencies.push({ text: value, span: spanInText(block, at, end) });
        if (whole && idLike.test(value) && saysMore(value, '', connecting)) return false;
        break;
      case 'status': {
        const status = statusIn(bare);
        if (status === undefined) return false;
        state ??= { status, span: spanInText(block, at, end) };
        if (whole && saysMoreThanStatus(bare)) return false;
        break;
      }
      case 'estimate': {
        const estimate = parseEstimate(value, time);
        if (whole && fields?.estimate) return false;
        if (estimate) fields = { ...fields, estimate };
        else {
          unread ??= [];
          unread.push({ value: bare, span: spanInText(block, at, end) });
          return false;
        }
        break;
      }
      case 'resources': {
        const others = fields?.resources;
        if ((whole && others !== undefined) || !namesResources(bare)) return false;
        fields = { ...fields, resources: others === undefined ? bare : `${others}, ${bare}` };
        break;
      }
      default:
        if (whole && fields?.[name] !== undefined) return false;
        fields = { ...fields, [name]: bare };
    }
    return true;
  };
  return {
    take,
    body: (notes) => ({
      fields:
        fields || verification || doneWhen
          ? { ...fields, verification: verification ?? none, doneWhen: doneWhen ?? none }
          : noFields,
      files: files ?? none,
      dependencies: dependencies ?? none,
      ...(state ? { state } : {}),
      notes,
      unread: unread ?? none,
    }),
  };
}

/**
 * The files of a field; what is done to one stands in brackets behind it: `src/a.py` (CREATE). In a generated file such
 * words are a note.
 */
function filesIn(value: string, whole: boolean): readonly TaskFile[] {
  const paths = findPaths(value);
  const said = !whole && value.endsWith(')') ? /\(([^()]{1,60})\)$/.exec(value)?.[1] : undefined;
  const action = said === undefined || paths.length !== 1 ? undefined : fileAction(said);
  return paths.map((path) => (action ? { path, action } : { path }));
}

const idLike = /T\d|\d\.\d|[A-Z]-\d/;
const connecting =
  /^(?:T?\d[\w.'-]*|TX+|[A-Z][A-Z\d]*-\d+\w?|[Aa]nd|or|to|through|[Tt]asks?|[Nn]one|[Зз]адач[аи]|任务|任務)$/;

/** Whether a text holds words that are neither in another one nor of a certain form. */
function saysMore(text: string, other: string, form: RegExp): boolean {
  const words = (part: string): readonly string[] => part.match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
  const known = new Set(words(other));
  return words(text).some((word) => !known.has(word) && !form.test(word));
}

/** Length of the emphasis at the end of a text that was opened in front of its field's name. */
function closingMark(text: string, at: number): number {
  const [opened = ''] = /^(?:\*\*|__|_|\*)/.exec(text.trimStart()) ?? [];
  const closedBefore = text.slice(opened.length, at).includes(opened);
  const trimmed = text.trimEnd();
  return !closedBefore && trimmed.endsWith(opened) ? text.length - trimmed.length + opened.length : 0;
}
