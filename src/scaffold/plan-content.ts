import type { SourceSpan } from '../base/source.ts';
import { categoryOf } from '../model/category.ts';
import type { PlanAttribute, PlanContent, PlanDialect, PlanGate, PlanMilestone, PlanTask } from '../model/plan.ts';
import { branchWork, ticketOf } from './branch-work.ts';
import type { WorkTimes } from './estimates.ts';
import { hoursEstimate, workTimes } from './estimates.ts';
import { open } from './markdown-list.ts';
import { milestoneDays } from './milestone-days.ts';
import { nowhere } from './nowhere.ts';
import { titleWords } from './own-words.ts';
import { pathsOf } from './paths.ts';
import { scaffoldPhases } from './phases.ts';
import { planRisks } from './plan-risks.ts';
import { planSections } from './plan-sections.ts';
import type { ScaffoldInput, Setting } from './setting.ts';
import { settingOf } from './setting.ts';
import { allWork } from './work/all-work.ts';
import type { Work } from './work/work.ts';
import { groupsOf, referencesOf } from './work-groups.ts';

/** Where no type says how long its phases take, in working days. */
const usualDays: readonly (readonly [number, number])[] = [
  [2, 4],
  [4, 8],
  [2, 4],
  [2, 4],
  [2, 4],
];

/** Builds a complete plan in one dialect: sections, phases or components, tasks, milestones, gates and risks. Pure. */
export function scaffoldPlan(input: ScaffoldInput, dialect: PlanDialect): PlanContent {
  const setting = settingOf(input);
  const common = allWork(setting);
  const works = dialect === 'steps' ? [branchWork(setting), ...common.map(afterBranch)] : common;
  const times = workTimes(works, setting.type?.estimates ?? usualDays, setting.hoursPerDay);
  const days = milestoneDays(works, times.hours, setting.hoursPerDay, scaffoldPhases.length);
  const groups = groupsOf(works, times, dialect, setting.hoursPerDay);
  const references = referencesOf(groups, dialect);
  const sections = planSections(setting, pathsOf(setting), works, dialect);
  return {
    title: { value: titleOf(setting, dialect), span: nowhere },
    attributes: dialect === 'components' ? attributesOf(works, times, days.at(-1) ?? 0) : [],
    phases: groups.flatMap(({ phase }) => (phase ? [phase] : [])),
    tasks: groups.flatMap(({ phase, works: own }, index) =>
      own.map((work) => taskOf(work, times, references, phase ? { index, name: phase.name } : undefined, dialect)),
    ),
    milestones: milestonesOf(days),
    gates: gatesOf(),
    risks: planRisks(setting).map((risk) => ({ ...risk, span: nowhere })),
    sections: sections.map((section) => ({ ...section, span: nowhere })),
  };
}

function afterBranch(work: Work): Work {
  return work.needs.length === 0 ? { ...work, needs: ['branch'] } : work;
}

/** What the writers put before a title themselves. */
const planAhead = /^(?:(?:ML |backend |frontend )?implementation plan\s{0,3}[:–—-]\s{0,3})+/i;

function titleOf({ brief, ticket }: Setting, dialect: PlanDialect): string {
  const title = titleWords(brief.title.replace(planAhead, ''), 100) || 'New feature';
  return dialect === 'steps' && ticket !== undefined && ticketOf(title) !== ticket ? `${ticket} ${title}` : title;
}

function taskOf(
  work: Work,
  { hours }: WorkTimes,
  references: ReadonlyMap<string, string>,
  group: { readonly index: number; readonly name: string } | undefined,
  dialect: PlanDialect,
): PlanTask {
  const { title, role, action, files, needs, imports = [], signature, steps, proofs, done, stories = [] } = work;
  const stated = (value: string): { value: string; span: SourceSpan } => ({ value, span: nowhere });
  const byPhase = group ? categoryOf(group.name) : 'other';
  return {
    reference: references.get(work.key) as string,
    title,
    status: 'todo',
    ...(group ? { phase: group.index } : {}),
    category: byPhase === 'other' ? categoryOf(title) : byPhase,
    estimate: hoursEstimate(hours.get(work.key) ?? 1),
    assignee: role,
    tags: dialect === 'spec-kit' ? stories : [],
    action: action.replace(/\.$/, ''),
    files: files.map((path) => ({ ...stated(path), action: 'create' })),
    dependencies: needs.map((key) => stated(references.get(key) as string)),
    imports,
    signatures: signature === undefined ? [] : [{ language: 'python', code: signature }],
    steps,
    verification: proofs.map(({ command, exitCode }) => ({
      ...stated(`Run \`${command}\`; exit code is ${exitCode}`),
      command,
      exitCode,
    })),
    doneWhen: done.map((value) => ({ ...stated(value), done: false })),
    notes: '',
    span: nowhere,
  };
}

function milestonesOf(days: readonly number[]): readonly PlanMilestone[] {
  return scaffoldPhases.map(({ milestone, criteria }, at) => ({
    name: milestone,
    date: `Working day ${days[at]}`,
    criteria,
    details: [],
    span: nowhere,
  }));
}

function gatesOf(): readonly PlanGate[] {
  return scaffoldPhases.map(({ gate, gateCriteria, name }) => ({
    name: gate,
    timing: `End of ${name}`,
    criteria: gateCriteria,
    details: [],
    span: nowhere,
  }));
}

function attributesOf(works: readonly Work[], { days }: WorkTimes, last: number): readonly PlanAttribute[] {
  const roles = [...new Set(works.map(({ role }) => role))];
  const [least, most] = [0, 1].map((end) => days.reduce((sum, range) => sum + (range[end] as number), 0));
  const rows: readonly (readonly [string, string])[] = [
    ['Start Date', open('On which day does the work start?')],
    ['Target Completion', `Working day ${last}`],
    ['Estimated Effort', `${least}-${most} days`],
    ['Team Size', `${roles.length} roles (${roles.join(', ')})`],
    ['Sprints', `${Math.ceil(last / 10)}`],
  ];
  return rows.map(([key, value]) => ({ key, value, span: nowhere }));
}
