import type { WorkingTime } from '../../model/config.ts';
import type { PlanAttribute, PlanGate, PlanMilestone, PlanPhase } from '../../model/plan.ts';
import { parseEstimate } from '../estimate.ts';
import type { MarkdownBlock, TableBlock } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { readPhaseTitle } from '../tasks/phase-title.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { PlanPart } from './plan-part.ts';
import { sectionRole } from './section-role.ts';
import { isScheduled, tableRows } from './table-rows.ts';

/** The tables of a plan that are parts of the model. */
export interface PlanTables {
  readonly attributes: readonly PlanAttribute[];
  readonly phases: readonly PlanPhase[];
  readonly milestones: readonly PlanMilestone[];
  readonly gates: readonly PlanGate[];
}

const criteria = /criteria|success|definition|критери|标准|基準|기준|criterio|kriteri/i;

/** Reads the tables of attributes, phases, milestones and quality gates; each is taken where its columns say what it is. */
export function readPlanTables({ sections, time }: PlanOutline): PlanPart<PlanTables> {
  const taken: MarkdownBlock[] = [];
  const attributes: PlanAttribute[] = [];
  const phases: PlanPhase[] = [];
  const milestones: PlanMilestone[] = [];
  const gates: PlanGate[] = [];
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.kind !== 'table' || block.depth > 0 || block.quoted) continue;
      const found =
        take(attributes, attributesOf(block)) ||
        take(phases, phasesOf(block, section, time)) ||
        take(milestones, milestonesOf(block)) ||
        take(gates, gatesOf(block));
      if (found) taken.push(block);
    }
  }
  return { value: { attributes, phases, milestones, gates }, taken, diagnostics: [] };
}

function take<T>(list: T[], found: readonly T[] | undefined): boolean {
  if (!found) return false;
  list.push(...found);
  return true;
}

function attributesOf(table: TableBlock): readonly PlanAttribute[] | undefined {
  if (table.header.length !== 2) return undefined;
  const rows = tableRows(
    table,
    { key: /^(?:attribute|атрибут|属性|속성|atributo|attribut)$/i, value: /^(?:value|значение|值|値|값|valor|wert)$/i },
    ['key', 'value'],
  );
  return rows?.flatMap(({ cells: { key = '', value = '' }, span }) =>
    isScheduled(value) ? [] : [{ key, value, span }],
  );
}

function phasesOf(table: TableBlock, section: Section, time: WorkingTime): readonly PlanPhase[] | undefined {
  const rows = tableRows(
    table,
    {
      phase: /^(?:phase|фаза|этап|阶段|フェーズ|단계|fase)(?: name)?$/i,
      duration: /duration|estimate|effort|\btime\b|длительность|срок|工期|时长|期間|기간|duración|dauer/i,
      deliverables: /deliverable|результат|交付|成果|산출물|entregable|ergebnis/i,
    },
    ['phase', 'duration'],
  );
  if (!rows || sectionRole(section.title) === 'risks') return undefined;
  return rows.flatMap(({ cells: { phase = '', duration = '', deliverables }, span }) => {
    const estimate = isScheduled(duration) ? undefined : parseEstimate(duration, time);
    const { name: bare, number } = readPhaseTitle(phase);
    return [
      {
        kind: 'phase' as const,
        name: bare,
        ...(number === undefined ? {} : { number }),
        ...(estimate ? { estimate } : {}),
        dependencies: [],
        ...(deliverables === undefined ? {} : { deliverables }),
        acceptance: [],
        gates: [],
        notes: '',
        span,
      },
    ];
  });
}

function milestonesOf(table: TableBlock): readonly PlanMilestone[] | undefined {
  const rows = tableRows(
    table,
    {
      milestone: /milestone|веха|里程碑|マイルストーン|마일스톤|hito|meilenstein/i,
      date: /\bdate\b|target|\bwhen\b|дата|срок|日期|期日|날짜|fecha|datum|termin/i,
      criteria,
    },
    ['milestone'],
  );
  return rows?.flatMap(({ cells: { milestone = '', date, criteria: must }, details, span }) =>
    isScheduled(date) && isScheduled(must)
      ? []
      : [
          {
            name: milestone,
            ...(date === undefined || isScheduled(date) ? {} : { date }),
            ...(must === undefined ? {} : { criteria: must }),
            details,
            span,
          },
        ],
  );
}

function gatesOf(table: TableBlock): readonly PlanGate[] | undefined {
  const rows = tableRows(
    table,
    {
      gate: /\bgate\b|контрольная точка|关卡|ゲート|게이트|puerta|\btor\b/i,
      timing: /timing|\bwhen\b|phase|когда|时间|时机|タイミング|시점|cuándo|zeitpunkt/i,
      criteria,
    },
    ['gate'],
  );
  return rows?.map(({ cells: { gate = '', timing, criteria: must }, details, span }) => ({
    name: gate,
    ...(timing === undefined ? {} : { timing }),
    ...(must === undefined ? {} : { criteria: must }),
    details,
    span,
  }));
}
