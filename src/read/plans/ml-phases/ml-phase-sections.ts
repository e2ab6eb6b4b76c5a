import { lazily } from '../../../base/lazily.ts';
import type { WorkingTime } from '../../../model/config.ts';
import { parseEstimate } from '../../estimate.ts';
import { readFields } from '../../fields.ts';
import { plainText } from '../../inline.ts';
import type { ItemBlock, MarkdownBlock } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Section } from '../../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../../tasks/phase-title.ts';
import type { PlanOutline } from '../plan-outline.ts';
import type { Asked } from '../plan-part.ts';
import { sectionRole } from '../section-role.ts';
import { detailName } from '../task/detail-keys.ts';
import type { MlBulletText } from './ml-phase-bullet.ts';
import { readMlBullet } from './ml-phase-bullet.ts';

/** A phase with the points in it that are work to do. */
export interface MlPhase {
  readonly section: Section;
  /** As its title says, else its place among the phases. */
  readonly number: string;
  readonly bullets: readonly MlBullet[];
  /** Lines such as `**Tasks**:` that only say that tasks follow. */
  readonly labels: readonly MarkdownBlock[];
}

/** A point that is a task, with what is nested in it. */
export interface MlBullet extends MlBulletText {
  readonly item: ItemBlock;
  readonly nested: readonly MarkdownBlock[];
  readonly section: Section;
}

const tasksWord =
  /^(?:(?:key|main|implementation|detailed)\s+)?(?:tasks?|activities|work(?: items)?|to[- ]?dos?|задачи|работы|任务|工作内容|タスク|作業|작업|할 일|tareas|actividades|aufgaben|arbeiten|tâches)(?:\s*\([^()]{0,40}\))?$/i;
const qualities = 'key|main|phase|expected|overall|success|entry|exit|acceptance|quality|estimated|total|planned';
const topics =
  'goals?|objectives?|aim|purpose|focus|scope|deliverables?|outcomes?|outputs?|inputs?|results?|criteria|prerequisites?|depends on|dependenc(?:y|ies)|requires|' +
  'risks?|mitigations?|assumptions?|notes?|status|owners?|assignees?|team(?: size)?|resources?|timeline|duration|effort|estimates?|time|tasks?|activities|' +
  'milestones?|gates?|checkpoints?|validation|verification|definition of done|budget|start|end|dates?|priority|skills?|tools?|technolog(?:y|ies)|artifacts?|metrics?|' +
  'цел[ьи]|результаты?|критерии|зависимости|риски?|срок[иа]?|оценка(?: времени)?|длительность|задачи|статус|примечани[ея]|исполнитель|' +
  '目标|交付物|依赖|风险|预计时间|工期|任务|备注|状态|目的|成果物|依存関係|リスク|期間|注意|목표|산출물|의존성|위험|기간|비고|' +
  'objetivos?|entregables?|dependencias?|riesgos?|duración|tareas|notas?|estado|ziele?|ergebnisse?|abhängigkeiten|risiken|dauer|aufgaben|hinweise?';
/** Points that speak about the phase and not of work. */
const aboutPhase = new RegExp(`^(?:(?:${qualities})\\s+)?(?:${topics})$`, 'i');
/** What the plan template of spec-kit outlines under such titles is done by its own commands. */
const outlined =
  /^(?:outline|research|design (?:&|and) (?:contracts?|data)|design artifacts|task (?:planning|generation|breakdown|decomposition)|tasks? planning|future implementation|planning)(?!\p{L})|^(?:研究|调研|设计|設計|リサーチ|연구|설계|исследование(?: и план)?|проектирование)(?=\s|[（(]|$)/iu;
const estimateKey =
  /^(?:estimated (?:time|duration|effort)|duration|время|оценка времени|预计时间|所要時間|예상 (?:시간|기간)|tiempo estimado|dauer)$/i;
const mlRoles: ReadonlySet<string> = new Set(['data', 'training', 'evaluation', 'deployment', 'mlops']);

/**
 * The phases whose points are the tasks of a plan: those that say how long they take, and under "Implementation Phases"
 * also those beside them or in a plan about machine learning. Where points carry numbers in bold letters, `**1.2**`,
 * only those are tasks, in all of the plan.
 */
export function mlPhases(outline: PlanOutline, { told, busy }: Asked): readonly MlPhase[] {
  const titled = outline.sections.filter(({ heading, title }) => heading && isPhaseTitle(title));
  if (titled.length === 0) return [];
  const given = new Set(titled.map(({ title }) => readPhaseTitle(title).number));
  let last = 0;
  const phases = titled.flatMap((section): readonly MlPhase[] => {
    const { name, number = free() } = readPhaseTitle(section.title);
    if (busy.has(section) || (outlined.test(name) && !told)) return [];
    return [{ section, number, ...bulletsOf(section, number) }];
  });
  function free(): string {
    do last++;
    while (given.has(`${last}`));
    return `${last}`;
  }
  const timed = new Set(phases.filter(({ section }) => saysHowLong(section, outline.time)));
  const asked = lazily(
    {},
    {
      aboutMl: () =>
        new Set(outline.sections.map(({ title }) => sectionRole(title)).filter((role) => mlRoles.has(role))).size >= 3,
    },
  );
  const numbered = phases.some(({ bullets }) => bullets.some(({ bold }) => bold));
  return phases.flatMap((phase) => {
    const bullets = numbered ? phase.bullets.filter(({ bold }) => bold) : phase.bullets;
    const isWithin = (): boolean => phase.section.path.some((title) => sectionRole(title) === 'phases');
    const counts = told || numbered || timed.has(phase) || (isWithin() && (timed.size > 0 || asked.aboutMl));
    return counts && bullets.length > 0 ? [{ ...phase, bullets }] : [];
  });
}

function saysHowLong({ blocks }: Section, time: WorkingTime): boolean {
  const isEstimate = (key: string): boolean => detailName(key) === 'estimate';
  return readFields(
    blocks.filter(({ depth }) => depth === 0),
    isEstimate,
  ).some(
    ({ key, value }) =>
      isEstimate(key) && (estimateKey.test(key) || parseEstimate(plainText(value), time) !== undefined),
  );
}

/** The points of a phase that are no words about it: those under `Tasks` where it has such a part, else all of them. */
function bulletsOf(section: Section, number: string): Pick<MlPhase, 'bullets' | 'labels'> {
  const apart = section.children.filter(({ title }) => tasksWord.test(title));
  const bullets: MlBullet[] = [];
  const labels: MarkdownBlock[] = [];
  for (const part of apart.length > 0 ? apart : [section]) {
    let about = false;
    part.blocks.forEach((block, index) => {
      if (block.depth > 0 || block.quoted) return;
      if (block.kind === 'paragraph') {
        const announced = announcedBy(block.text);
        about = announced === 'other';
        if (announced === 'tasks') labels.push(block);
      }
      if (block.kind !== 'item' || about) return;
      const key = /^\**([^*:：]{1,40}?)\**\s*[:：]/.exec(block.text)?.[1]?.trim();
      const text = readMlBullet(block.text, number);
      if ((key !== undefined && aboutPhase.test(key)) || !/\p{L}/u.test(text.title) || isPlaceholder(text.title))
        return;
      let end = index + 1;
      while (end < part.blocks.length && (part.blocks[end] as MarkdownBlock).depth > 0) end++;
      bullets.push({ ...text, item: block, nested: part.blocks.slice(index + 1, end), section: part });
    });
  }
  return { bullets, labels: bullets.length > 0 ? labels : [] };
}

/** What the list below a paragraph holds by its words: tasks, what else a label in front names, or just the next points. */
function announcedBy(text: string): 'tasks' | 'other' | undefined {
  const label = /^\*\*([^*]{1,80}?)\s*[:：]?\s*\*\*\s*[:：]?|^([^*:：\n]{1,60})[:：]\s*$/.exec(text);
  const words = (label?.[1] ?? label?.[2] ?? '').trim();
  const alone = label?.[0].length === text.trimEnd().length;
  if (alone && tasksWord.test(words)) return 'tasks';
  // `**Goal**: one sentence` says all that it has to say.
  if (label && (alone || !aboutPhase.test(words))) return 'other';
  return /[:：]\**\s*$/.test(text) ? 'other' : undefined;
}
