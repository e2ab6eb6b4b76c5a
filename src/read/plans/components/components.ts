import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { WorkingTime } from '../../../model/config.ts';
import { findPaths } from '../../../model/file-paths.ts';
import type { PlanFile, PlanTask, Stated } from '../../../model/plan.ts';
import { parseEstimate } from '../../estimate.ts';
import { plainText } from '../../inline.ts';
import type { BlockText, MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import { allBlocks } from '../../sections.ts';
import { unreadEstimate } from '../../unread-estimate.ts';
import { phaseCategory } from '../phases/phase-category.ts';
import type { PlanOutline } from '../plan-outline.ts';
import type { FoundTask, PlanPart } from '../plan-part.ts';
import type { TaskDetails } from '../task/task-details.ts';
import { blocksOfField, readTaskDetails } from '../task/task-details.ts';
import { isBlocked, readStatus } from '../task/task-status.ts';
import type { ComponentDependencies } from './component-dependencies.ts';
import { componentDependencies, piecesOf } from './component-dependencies.ts';
import type { ComponentGroup } from './component-groups.ts';
import { componentGroups } from './component-groups.ts';
import { noCell, rowNotes } from './component-rows.ts';
import type { Row } from './task-tables.ts';

/** As many dependencies between two components are written out. */
const mostPairs = 10_000;

interface ReadRow extends FoundTask {
  readonly taken: readonly MarkdownBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Dialect `components`: tables of tasks, most under `Component: …`; ids are unique within their component. */
export function readComponentTasks(outline: PlanOutline): PlanPart<readonly FoundTask[]> {
  const diagnostics: Diagnostic[] = [];
  const groups = componentGroups(outline, diagnostics);
  const order = componentDependencies(groups);
  const taken = groups.flatMap((group) => group.taken);
  const tasks = groups.flatMap((group) => {
    const last = new Set(order.last(group));
    const outside = order.ofComponent(group);
    diagnostics.push(...outside.diagnostics);
    const rows = group.rows.map((row) => readRow(row, group, order, outline.time));
    const first = rows.filter(({ task }) => task.dependencies.length === 0).length;
    // Where each of many would wait for each of many, the last one stands for them all.
    const before = first * outside.value.length > mostPairs ? outside.value.slice(-1) : outside.value;
    return rows.map(({ taken: used, diagnostics: complaints, ...found }, at): FoundTask => {
      for (const block of used) taken.push(block);
      for (const complaint of complaints) diagnostics.push(complaint);
      const { task } = found;
      const isLast = last.has((group.rows[at] as Row).id) && group.name !== '';
      return {
        ...found,
        task: {
          ...task,
          dependencies: task.dependencies.length > 0 ? task.dependencies : before,
          verification: isLast ? [...task.verification, ...group.details.verification] : task.verification,
        },
      };
    });
  });
  return { value: tasks, taken, diagnostics };
}

const nothingMore: TaskDetails = {
  files: [],
  imports: [],
  signatures: [],
  steps: [],
  verification: [],
  doneWhen: [],
  fields: [],
  known: [],
  diagnostics: [],
};

/** A row with the section that says more of it. */
function readRow(row: Row, group: ComponentGroup, order: ComponentDependencies, time: WorkingTime): ReadRow {
  const cell = (column: number): BlockText | undefined => row.cells[column];
  const words = (column: number): string => {
    const text = plainText(cell(column)?.text ?? '');
    return noCell.test(text) || isPlaceholder(text) ? '' : text;
  };
  const name = cell(row.columns.task) as BlockText;
  const title = plainText(name.text);
  const diagnostics: Diagnostic[] = [];
  const apart = group.apart.get(row.id);
  const blocks = apart ? allBlocks(apart.section) : [];
  const more = apart ? readTaskDetails(blocks, time) : nothingMore;
  diagnostics.push(...more.diagnostics);

  const effort = words(row.columns.effort);
  const own = effort === '' ? undefined : parseEstimate(effort, time);
  const unread =
    effort === '' || own
      ? undefined
      : unreadEstimate('unread-estimate', effort, spanOfText(cell(row.columns.effort) as BlockText));
  if (unread) diagnostics.push(unread);
  const state = words(row.columns.status);
  const status = state === '' ? undefined : readStatus(state);
  const waits = order.ofRow(group, piecesOf(cell(row.columns.dependency)));
  const named = order.ofRow(group, apart ? piecesOfField(more) : []);
  diagnostics.push(...waits.diagnostics, ...named.diagnostics);
  const owner = words(row.columns.owner);
  const estimate = own ?? more.estimate;
  const nobody = /^[-–—]$/.test(cell(row.columns.owner)?.text.trim() ?? '');
  const assignee = owner || more.assignee || (nobody ? undefined : group.details.assignee);
  const skill = more.skill ?? (group.name === '' ? undefined : group.details.skill);
  // What the row says counts; where the section says otherwise, its words stay text.
  const other = new Set<string>([
    ...(own && more.estimate && more.estimate.text !== own.text ? ['estimate'] : []),
    ...(owner !== '' && more.assignee !== owner ? ['assignee'] : []),
    ...(status && more.status && more.status !== status ? ['status'] : []),
    ...(named.whole ? [] : ['dependencies']),
  ]);
  const { dependencies, needs, fields, known, diagnostics: _, status: __, blocked, ...details } = more;
  const paths = findPaths(name.text).map((value): PlanFile => ({ value, span: spanOfText(name) }));
  const task: PlanTask = {
    tags: [],
    ...details,
    reference: order.reference(group, row.id),
    title,
    status: status ?? more.status ?? 'todo',
    ...(isBlocked(state) || (status === undefined && blocked) ? { blocked: true } : {}),
    category: phaseCategory(
      group.details.within ?? [...group.section.path, group.section.title].findLast((one) => /phase/i.test(one)),
      `${group.name} ${title}`,
    ),
    ...(estimate ? { estimate } : {}),
    ...(assignee && !isPlaceholder(assignee) ? { assignee } : {}),
    ...(skill === undefined ? {} : { skill }),
    files: withFiles(paths, details.files),
    dependencies: distinct([...waits.value, ...named.value]),
    notes: [
      apart && apart.title !== '' && apart.title !== title ? apart.title : '',
      rowNotes(row, { estimate: own !== undefined, status: status !== undefined, dependencies: waits.whole }),
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
    span: spanOfText(name),
  };
  return {
    task,
    section: group.section,
    ownsSection: false,
    ...(apart ? { apart: apart.section } : {}),
    taken: known.flatMap((field) => (other.has(field.name) ? [] : blocksOfField(blocks, field))),
    diagnostics,
  };
}

/** What a section says that its task waits for, cut at commas. */
function piecesOfField({ dependencies }: TaskDetails): readonly Stated[] {
  return (dependencies?.items ?? []).flatMap(({ value, span }) =>
    value
      .split(/\s*[,;&+、，；]\s*/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ value: piece, span })),
  );
}

/** Files that the title names and those of the section, each once; what is done to a file may stand in either. */
function withFiles(named: readonly PlanFile[], more: readonly PlanFile[]): readonly PlanFile[] {
  const files = new Map<string, PlanFile>();
  for (const file of [...named, ...more]) {
    const same = files.get(file.value);
    if (!same || (same.action === undefined && file.action !== undefined)) files.set(file.value, file);
  }
  return [...files.values()];
}

function distinct(items: readonly Stated[]): readonly Stated[] {
  return [...new Map(items.toReversed().map((item) => [item.value, item])).values()].toReversed();
}
