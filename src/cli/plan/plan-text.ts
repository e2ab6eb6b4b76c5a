import { formatDuration } from '../../base/duration.ts';
import { printable } from '../../base/printable.ts';
import type { SourceSpan } from '../../base/source.ts';
import { formatLine } from '../../base/source.ts';
import type { Plan, PlanGate, PlanMilestone, PlanRisk } from '../../model/plan.ts';
import { statusWords } from '../list/task-words.ts';
import { planTaskLines } from './plan-task-lines.ts';

/** What is understood of a plan, for people: what it is, its tasks by phase, its tables, its questions, what is kept as text. */
export function planText(plan: Plan, hoursPerDay: number, width: number | undefined): string {
  const parts: readonly (readonly string[])[] = [
    [`${plan.title.value} (${plan.file.path})`, ...facts(plan, hoursPerDay)],
    ...planTaskLines(plan, width),
    block('Milestones', plan.milestones.map(milestoneText)),
    block('Gates', plan.gates.map(gateText)),
    block('Risks', plan.risks.map(riskText)),
    block(
      'Open questions',
      plan.clarifications.map(({ value, span }) => placed(span, oneLine(value))),
    ),
    block(
      'Kept as text',
      plan.sections.map(({ title, role, span }) => placed(span, title === '' ? role : `${title} (${role})`)),
    ),
  ];
  return parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => `${printable(line).trimEnd()}\n`).join(''))
    .join('\n');
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function facts(plan: Plan, hoursPerDay: number): readonly string[] {
  const { tasks, phases, dialects, attributes, decisions, checklists, order } = plan;
  const boxes = checklists.flatMap(({ items }) => items);
  const given: readonly (readonly [string, string])[] = [
    ['read as', dialects.length > 0 ? dialects.join(' and ') : 'no planning system; name it with --dialect'],
    ['tasks', `${tasks.length}${tasks.length === 0 ? '' : `: ${statesOf(plan)}`}`],
    ['estimates', estimatesOf(plan, hoursPerDay)],
    ['phases', kindOf(plan, 'phase')],
    ['components', kindOf(plan, 'component')],
    ['order', orderText(order)],
    ['decisions', decisions.length === 0 ? '' : String(decisions.length)],
    [
      'checklists',
      boxes.length === 0 ? '' : `${boxes.filter(({ done }) => done).length} of ${boxes.length} boxes ticked`,
    ],
    ...attributes.map(({ key, value }) => [key, oneLine(value)] as const),
  ];
  const shown = given.filter(([, text]) => text !== '' && (phases.length > 0 || text !== '0'));
  const longest = Math.min(24, Math.max(...shown.map(([name]) => name.length)));
  return shown.map(([name, text]) => `  ${name.padEnd(longest)}  ${text}`);
}

function kindOf({ phases }: Plan, kind: 'phase' | 'component'): string {
  const count = phases.filter((phase) => phase.kind === kind).length;
  return count === 0 ? '' : String(count);
}

function statesOf({ tasks }: Plan): string {
  const counts = Object.entries(statusWords).flatMap(([status, words]) => {
    const count = tasks.filter((task) => task.status === status).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const blocked = tasks.filter((task) => task.blocked).length;
  return [...counts, ...(blocked === 0 ? [] : [`${blocked} blocked`])].join(', ');
}

function estimatesOf({ tasks }: Plan, hoursPerDay: number): string {
  const known = tasks.flatMap(({ estimate }) => estimate ?? []);
  if (known.length === 0) return '';
  const sum = known.reduce((total, { minutes }) => total + minutes, 0);
  return `${known.length} of ${tasks.length} tasks, ${formatDuration(sum, hoursPerDay)} in sum`;
}

function orderText({ listed, drawn }: Plan['order']): string {
  return [
    ...(listed ? [`${listed.length} listed`] : []),
    ...(drawn.length > 0 ? [`${drawn.length} ${drawn.length === 1 ? 'arrow' : 'arrows'} drawn`] : []),
  ].join(', ');
}

function milestoneText({ name, date, criteria }: PlanMilestone): string {
  return withText(`${name}${date === undefined ? '' : ` (${date})`}`, criteria);
}

function gateText({ name, timing, criteria }: PlanGate): string {
  return withText(`${name}${timing === undefined ? '' : ` (${timing})`}`, criteria);
}

function riskText({ risk, likelihood, impact, mitigation }: PlanRisk): string {
  const size = [
    ...(likelihood === undefined ? [] : [`likelihood ${likelihood}`]),
    ...(impact === undefined ? [] : [`impact ${impact}`]),
  ].join(', ');
  return withText(`${risk}${size === '' ? '' : ` (${size})`}`, mitigation);
}

function withText(name: string, text: string | undefined): string {
  return oneLine(text === undefined || text === '' ? name : `${name}: ${text}`);
}

function placed(span: SourceSpan, text: string): string {
  return `${formatLine(span)} ${text}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
