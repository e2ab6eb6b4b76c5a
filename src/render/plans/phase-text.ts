import type { PlanCriterion, PlanPhase } from '../../model/plan.ts';
import { textBelow } from './author-text.ts';
import { joinedBlocks } from './joined-blocks.ts';
import { markedHeading, markedWords } from './marked-words.ts';

/** The heading of a phase; a phase without a number keeps its bare name where that cannot be taken for anything else. */
export function phaseHeading({ kind, name, number }: PlanPhase, level: number, holdsTasks: boolean): string {
  const marks = '#'.repeat(Math.min(6, level));
  if (kind === 'component') return `${marks} Component: ${markedHeading(name)}`;
  if (number !== undefined) return `${marks} Phase ${number}: ${markedHeading(name)}`;
  return `${marks} ${holdsTasks && isPlainName(name) ? '' : 'Phase: '}${markedHeading(name)}`;
}

/** Words that make a heading something else than a phase. */
const otherWords =
  /\b(?:phase|stage|sprint|milestones?|component|steps?|tasks?|notes?|overview|summary|order|roadmap|timeline|depend\w*|examples?|check\w*|strategy|gates?|criteria|progress|format|legend|introduction|goal|purpose|description|verification|definition)\b/i;

function isPlainName(name: string): boolean {
  return (
    /^\p{L}/u.test(name) && !otherWords.test(name) && /^[\p{L}\p{N}\s,&()/+'-]+$/u.test(name) && /[a-z]/i.test(name)
  );
}

/** What a phase says of itself beside its text. */
export type PhaseFieldName = 'Owner' | 'Estimate' | 'Dependencies' | 'Phase';

/**
 * Owner, estimate, dependencies of a phase and the phase around it as lines, each written as a dialect does; `told` is
 * what the place of the phase or its schedule says already.
 */
export function phaseFields(
  { owner, estimate, dependencies, within }: PlanPhase,
  line: (key: PhaseFieldName, value: string) => string,
  told: { readonly nested?: boolean; readonly duration?: string | undefined } = {},
): readonly string[] {
  const fields: readonly (readonly [PhaseFieldName, string | undefined])[] = [
    ['Owner', owner && markedWords(owner)],
    ['Estimate', estimate?.text ?? told.duration],
    ['Phase', told.nested ? undefined : within && markedWords(within)],
    ['Dependencies', dependencies.map(({ value }) => value).join('; ')],
  ];
  return fields.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [line(key, value)]));
}

/** Acceptance criteria and quality gates of a phase as sections with boxes; empty where it has none. */
export function phaseCriteria({ acceptance, gates }: PlanPhase, level: number): string {
  return joinedBlocks([criteria('Acceptance Criteria', acceptance, level), criteria('Quality Gates', gates, level)]);
}

function criteria(title: string, items: readonly PlanCriterion[], level: number): string {
  if (items.length === 0) return '';
  const boxes = items.map(({ value, done }) => `- [${done ? 'x' : ' '}] ${value}`);
  return `${'#'.repeat(Math.min(6, level))} ${title}\n\n${boxes.join('\n')}`;
}

/** A list of fields and the text behind it; a list there goes on with the same list. */
export function withText(fields: string, text: string, level: number): string {
  const below = textBelow(text, level);
  return fields !== '' && /^- /.test(below) ? `${fields}\n${below}` : joinedBlocks([fields, below]);
}
