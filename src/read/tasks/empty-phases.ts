import type { EmptyPhase } from '../../model/task.ts';
import type { HeadingBlock, MarkdownBlock, ParagraphBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { Candidate } from './candidate.ts';
import { readPhaseTitle } from './phase-title.ts';
import type { Section } from './section.ts';
import { isBoldPhase, sectionOf } from './section.ts';

/** A heading with what stands below it, that of further headings included. */
interface Below extends Section {
  /** Its items, and those around it, are tasks by the titles. */
  readonly ofTasks: boolean;
  holdsTask: boolean;
  holdsText: boolean;
  holdsBox: boolean;
  /** A text says that there is nothing to do, or no more. */
  saysNone: boolean;
}

const none =
  /^\W*(?:no\b|none\b|n\/a\b|not (?:applicable|needed|required)|nothing\b|skipped\b|already\b|(?:all (?:tasks )?)?(?:done|completed?)\b|нет\b|keine\b|无|なし|없음)/i;

/**
 * The headings that look like phases and hold no task: they call themselves phases and stand on the level of those that
 * hold tasks, or have nothing at all below them between two such headings. One that says that there is nothing to do, or no more, is
 * none of them. Linear.
 */
export function emptyPhases(blocks: readonly MarkdownBlock[], tasks: readonly Candidate[]): readonly EmptyPhase[] {
  const all: Below[] = [];
  let open: Below[] = [];
  let next = 0;
  const taskHeadings = new Set(tasks.flatMap(({ form, text }) => (form === 'heading' ? [text] : [])));
  for (const block of blocks) {
    const isHeading =
      block.depth === 0 &&
      !block.quoted &&
      ((block.kind === 'heading' && !taskHeadings.has(block)) || (block.kind === 'paragraph' && isBoldPhase(block)));
    if (isHeading) {
      const entered = enter(block as HeadingBlock | ParagraphBlock, open);
      open = [...open.filter(({ level }) => level < entered.level), entered];
      all.push(entered);
      continue;
    }
    let holdsTask = false;
    while (next < tasks.length && (tasks[next] as Candidate).lines.start < block.span.end) {
      holdsTask = true;
      next++;
    }
    const text = !holdsTask && (block.kind === 'paragraph' || block.kind === 'item') ? block.text : '';
    for (const one of open) {
      one.holdsText = true;
      if (holdsTask) one.holdsTask = true;
      else if (text.startsWith('[')) one.holdsBox = true;
      else if (!one.saysNone && none.test(text)) one.saysNone = true;
    }
  }
  const holding = all.filter(({ holdsTask, level }) => holdsTask && level > 1);
  const levels = new Set(holding.map(({ level }) => level));
  const known = new Set(holding.flatMap(({ heading }) => numberOf(heading.text)));
  const last = holding.at(-1);
  const end = last === undefined ? -1 : all.indexOf(last);
  const begin = all.findIndex(({ holdsTask, level }) => holdsTask && level > 1);
  return all.flatMap(({ heading, level, isPhase, ofTasks, holdsTask, holdsText, holdsBox, saysNone }, at) => {
    if (holdsTask || holdsBox || saysNone || !ofTasks || !levels.has(level)) return [];
    const isEmpty = isPhase
      ? !numberOf(heading.text).some((number) => known.has(number))
      : !holdsText && at > begin && at < end;
    return isEmpty ? [{ title: readPhaseTitle(heading.text).title, span: spanOfText(heading) }] : [];
  });
}

function enter(block: HeadingBlock | ParagraphBlock, open: readonly Below[]): Below {
  const level = block.kind === 'heading' ? block.level : 7;
  const outside = open.filter((outer) => outer.level < level);
  const section =
    block.kind === 'heading'
      ? sectionOf(block, outside)
      : ({ level, heading: block, isPhase: true, kind: 'tasks' } as const);
  const ofTasks = section.kind === 'tasks' && (outside.at(-1)?.ofTasks ?? true);
  const saysNone = /✅|\b(?:done|completed?)\b/i.test(block.text);
  return { ...section, items: 0, ofTasks, holdsTask: false, holdsText: false, holdsBox: false, saysNone };
}

/** Elsewhere, the phases of a file are summed up under the same numbers. */
function numberOf(title: string): readonly string[] {
  const { number } = readPhaseTitle(title);
  return number === undefined ? [] : [number];
}
