import { filesOfTitle } from '../model/file-paths.ts';
import { touched } from '../model/stamp.ts';
import type { Task, TaskFields, TaskId } from '../model/task.ts';
import { keySum, packSums, sameFields, sumsOf, unpackSums } from './checksums.ts';
import type { MergedTask } from './merge.ts';
import type { SettledDraft } from './settle.ts';

/** What is known of a draft's task in the old file. */
export interface Before {
  readonly task: Task;
  /** What its own line says it waits for. */
  readonly dependsOn: readonly TaskId[];
  /** Its checksums in the stamp; absent when it was not generated. */
  readonly sums: string | undefined;
}

/**
 * Brings a draft and its task of the old file together. Wording, dependencies and fields follow the documents while
 * they stand as they were generated (or as they would be now); a part that somebody edited stays, and new
 * dependencies are added to it. Box, tags and notes are always people's.
 */
export function keepWork(draft: SettledDraft, { task, dependsOn, sums }: Before, needs: readonly TaskId[]): MergedTask {
  const own = draft.task.fields;
  const generated = unpackSums(sums);
  const now = sumsOf(task, dependsOn, sameFields(task.fields, own));
  const fresh = sumsOf({ title: draft.task.title, stories: draft.stories }, needs, own);
  const worded = now.wording === generated.wording || now.wording === fresh.wording;
  const waits = now.waits === generated.waits || dependsOn.every((id) => needs.includes(id));
  const fields = now.fields === generated.fields || now.fields === fresh.fields;
  const { title, files, noFile } = worded ? draft.task : task;
  const inTitle = filesOfTitle(task.title).paths;
  return {
    id: task.id,
    task: {
      title,
      files: worded
        ? [
            ...files,
            ...task.files.filter(({ path }) => !inTitle.includes(path) && !files.some((file) => file.path === path)),
          ]
        : files,
      ...(noFile === undefined ? {} : { noFile }),
      status: task.status,
      stories: worded ? draft.stories : task.stories,
      tags: task.tags,
      fields: fields ? together(task.fields, own) : together(own, task.fields),
      notes: task.notes,
      ...(task.above === undefined ? {} : { above: task.above }),
      ...(task.comment === undefined ? {} : { comment: task.comment }),
      span: draft.cause,
    },
    dependsOn: waits ? needs : [...new Set([...needs, ...dependsOn])],
    draft,
    needs,
    ...(generated.waits === touched ? { weak: needs.filter((id) => !dependsOn.includes(id)) } : {}),
    edited: { wording: !worded, fields: !fields },
  };
}

/** Whether nobody has touched a generated task: neither its box nor its lines. */
export function isUntouched({ task, dependsOn, sums }: Before): boolean {
  return (
    sums !== undefined &&
    task.status === 'todo' &&
    task.tags.length === 0 &&
    task.notes.length === 0 &&
    sums === packSums(unpackSums(sums).key ?? '', sumsOf(task, dependsOn, task.fields))
  );
}

/** The checksums that the stamp keeps of a task, for the next rebuild to see whether somebody edits it. */
export function stampSums(
  { task, edited, needs }: MergedTask,
  draft: SettledDraft,
  dependsOn: readonly TaskId[],
): string {
  const sums = sumsOf(task, dependsOn, sameFields(task.fields, draft.task.fields));
  return packSums(keySum(draft.key), {
    wording: edited?.wording ? touched : sums.wording,
    waits: edited?.waits || (needs && !dependsOn.every((id) => needs.includes(id))) ? touched : sums.waits,
    fields: edited?.fields ? touched : sums.fields,
  });
}

/** Both, the second one first. */
function together(less: TaskFields, more: TaskFields): TaskFields {
  return {
    ...less,
    ...more,
    verification: more.verification.length > 0 ? more.verification : less.verification,
    doneWhen: more.doneWhen.length > 0 ? more.doneWhen : less.doneWhen,
  };
}
