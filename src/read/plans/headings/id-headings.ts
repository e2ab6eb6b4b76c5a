import { isPlaceholder } from '../../placeholders.ts';
import type { Section } from '../../sections.ts';
import { sectionKind } from '../../tasks/task-section.ts';
import { componentName } from '../components/component-title.ts';
import type { PlanOutline } from '../plan-outline.ts';
import { sectionsAround } from '../plan-outline.ts';
import type { TaskReader } from '../plan-part.ts';
import { statusOfTitle } from '../task/heading-status.ts';
import { readTaskDetails } from '../task/task-details.ts';
import type { TaskHeading } from './task-headings.ts';
import { readTaskHeadings } from './task-headings.ts';

const idHeading =
  /^(?:[^\p{L}\p{N}[]+\s*)?(\[?)T(\d+(?:\.\d+)*[a-z]?)(?![\p{L}\p{N}])(\]?)\s*([:：.)）—–-]*)\s*(\S.*)$/u;
const rangeBehind = /^[^:：]{0,2}[-–—~～]\s*T?\d/;

/** Headings `T001: …` with fields below them, of dialect `phased-tasks` as well; one alone is none, there are GPUs called T4. */
export const readIdHeadings: TaskReader = (outline, { known }) => {
  const headings = outline.sections.flatMap((section) => headingOf(section, outline));
  const own = headings.filter(({ reference }) => !known.has(reference));
  const references = new Map(own.map(({ reference }) => [numberOf(reference), reference]));
  if (references.size < 2) return { value: [], taken: [], diagnostics: [] };
  return readTaskHeadings(
    outline,
    own,
    (number) => references.get(numberOf(number)) ?? (/\./.test(number) ? `Task ${number}` : `T${number}`),
  );
};

function numberOf(reference: string): string {
  return reference.replace(/^T?0*(?=\d)/, '');
}

function headingOf(section: Section, outline: PlanOutline): readonly TaskHeading[] {
  const { heading } = section;
  if (!heading || !/T\d/.test(section.title)) return [];
  const { title: words, status } = statusOfTitle(section.title);
  const match = idHeading.exec(words);
  if (!match) return [];
  const [, open = '', number = '', close = '', mark = '', title = ''] = match;
  if (isPlaceholder(title) || rangeBehind.test(words.slice(words.indexOf(number) + number.length))) return [];
  const around = sectionsAround(section, outline).slice(1);
  // What a component says of its tasks apart belongs to the rows of its table.
  if (around.some((one) => componentName(one) !== undefined)) return [];
  const [holder] = around;
  if (holder && holder.level > 1 && sectionKind(holder.title) !== 'tasks') return [];
  const isMarked = mark !== '' || (open !== '' && close !== '') || number.startsWith('0') || title.startsWith('[');
  if (!isMarked && readTaskDetails(section.blocks, outline.time).known.length === 0) return [];
  return [{ reference: `T${number}`, title, section, heading, ...(status ? { status } : {}) }];
}
