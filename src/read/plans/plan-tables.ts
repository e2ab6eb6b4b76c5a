import type { WorkingTime } from '../../model/config.ts';
import type { PlanAttribute, PlanDetail, PlanGate, PlanMilestone, PlanPhase } from '../../model/plan.ts';
import { parseEstimate } from '../estimate.ts';
import { plainText } from '../inline.ts';
import type { MarkdownBlock, TableBlock } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { readPhaseTitle } from '../tasks/phase-title.ts';
import { leaving } from './left-text.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { PlanPart } from './plan-part.ts';
import { sectionRole } from './section-role.ts';
import type { TableRow, TableRows } from './table-rows.ts';
import { isScheduled, tableRows } from './table-rows.ts';
import { detailName } from './task/detail-keys.ts';

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
      const left =
        take(attributes, attributesOf(block)) ??
        take(phases, phasesOf(block, section, time)) ??
        take(milestones, milestonesOf(block)) ??
        take(gates, gatesOf(block));
      if (left !== undefined) taken.push(leaving(block, left));
    }
  }
  return { value: { attributes, phases, milestones, gates }, taken, diagnostics: [] };
}

/** What the template of the dialect `components` asks for in the table of attributes. */
const labelsOfTemplate = /^(?:start date|target completion|duration|team size|sprints?(?:\/iterations?)?)$/i;

/** What was found in a table, and the Markdown of its rows that were not read. */
interface Found<T> {
  readonly values: readonly T[];
  readonly left: string;
}

/** Adds what was found; what is left of the table, undefined where nothing was found in it. */
function take<T>(list: T[], found: Found<T> | undefined): string | undefined {
  if (!found) return undefined;
  for (const value of found.values) list.push(value);
  return found.left;
}

function each<Column extends string, T>(
  read: TableRows<Column> | undefined,
  value: (row: TableRow<Column>) => readonly T[],
): Found<T> | undefined {
  return read && read.rows.length > 0 ? { values: read.rows.flatMap(value), left: read.left } : undefined;
}

function attributesOf(table: TableBlock): Found<PlanAttribute> | undefined {
  if (table.header.length !== 2) return undefined;
  const rows = tableRows(
    table,
    {
      key: /^(?:attribute|атрибут|属性|屬性|속성|atributo|attribut)$/i,
      value: /^(?:value|значение|值|値|값|valor|wert)$/i,
    },
    ['key', 'value'],
    labelsOfTemplate,
  );
  return each(rows, ({ cells: { key = '', value = '' }, details, span }) =>
    isScheduled(value) ? [] : [{ key, value: [value, ...details.map((one) => one.value)].join(' | '), span }],
  );
}

function phasesOf(table: TableBlock, section: Section, time: WorkingTime): Found<PlanPhase> | undefined {
  if (sectionRole(section.title) === 'risks') return undefined;
  const rows = tableRows(
    table,
    {
      phase: /^(?:phase|фаза|этап|阶段|階段|フェーズ|단계|fase|étape)(?: name)?$/i,
      duration:
        /duration|estimate|effort|\btime\b|длительность|срок|工期|工时|时长|期間|期间|所要|기간|duración|dauer|aufwand|durée/i,
      deliverables: /deliverable|результат|交付|成果|산출물|entregable|ergebnis|liefer|livrable/i,
      owner: /^(?:owner|responsible|담당자?|负责人|担当者?|ответственный|verantwortlich(?:e[rn]?)?|responsable)$/i,
    },
    ['phase', 'duration'],
  );
  return each(rows, ({ cells: { phase = '', duration = '', deliverables, owner }, details, span }) => {
    const estimate = isScheduled(duration) ? undefined : parseEstimate(plainText(duration), time);
    const { name, number } = readPhaseTitle(phase);
    const unread = estimate || isScheduled(duration) || duration === '' ? [] : [{ key: 'Duration', value: duration }];
    return [
      {
        kind: 'phase' as const,
        name,
        ...(number === undefined ? {} : { number }),
        ...(owner === undefined ? {} : { owner }),
        ...(estimate ? { estimate } : {}),
        dependencies: [],
        ...(deliverables === undefined ? {} : { deliverables }),
        acceptance: [],
        gates: [],
        notes: detailLines([...unread, ...details]),
        span,
      },
    ];
  });
}

/** Cells without a field of their own, as points. */
function detailLines(details: readonly PlanDetail[]): string {
  return details
    .map(({ key, value }) => {
      if (key === '') return `- ${value}`;
      // What the text of a phase could be taken to say of it is marked as said by the table.
      return `- **${detailName(key) === undefined || key === 'Duration' ? key : `${key} (table)`}**: ${value}`;
    })
    .join('\n');
}

function milestonesOf(table: TableBlock): Found<PlanMilestone> | undefined {
  const rows = tableRows(
    table,
    {
      milestone: /milestone|веха|里程碑|マイルストーン|마일스톤|hito|meilenstein/i,
      date: /\bdate\b|target|\bwhen\b|дата|срок|日期|期日|날짜|fecha|datum|termin/i,
      criteria,
    },
    ['milestone'],
  );
  return each(rows, ({ cells: { milestone = '', date, criteria: must }, details, span }) =>
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

function gatesOf(table: TableBlock): Found<PlanGate> | undefined {
  const rows = tableRows(
    table,
    {
      gate: /\bgate\b|контрольная точка|关卡|ゲート|게이트|puerta|\btor\b/i,
      timing: /timing|\bwhen\b|phase|когда|时间|时机|タイミング|시점|cuándo|zeitpunkt/i,
      criteria,
    },
    ['gate'],
  );
  return each(rows, ({ cells: { gate = '', timing, criteria: must }, details, span }) => [
    {
      name: gate,
      ...(timing === undefined ? {} : { timing }),
      ...(must === undefined ? {} : { criteria: must }),
      details,
      span,
    },
  ]);
}
