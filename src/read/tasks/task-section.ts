import type { SkippedSection } from '../../model/task.ts';
import { isPhaseTitle } from './phase-title.ts';

/** How the list items below a heading are to be taken. */
export type SectionKind = 'tasks' | SkippedSection['kind'];

const dependencies =
  /^\W*(?:(?:ml|task|phase|story|user stor(?:y|ies)|critical|key|cross-?feature|inter-?phase|implementation|feature|within each user story) )*(?:dependenc(?:y|ies)|execution order|critical path|dependencia|abhängigkeit)(?! (?:awareness|injection|management|updates?|installation|setup|resolution))|зависимост|依赖|依存|의존/i;
const example =
  /\bexamples?\b|parallel (?:ml )?(?:execution|opportunit|batch)|параллельн\S* (?:выполн|пример)|并行|並列|병렬/i;
const legend =
  /^(?:ml )?(?:format\b|path conventions|legend|notation|ml path conventions|формат|格式|路径约定|フォーマット|형식|formato)/i;
const checklist =
  /checklist|^(?:ml )?notes?\b|strategy|^(?:task |implementation )?summary\b|generation rules|execution flow|^(?:quality )?gates?\b|acceptance criteria|success criteria|progress|заметки|примечани|стратеги|检查清单|备注|说明|策略|メモ|チェックリスト|참고|체크리스트|notas|estrategia/i;
const generated = /^(?:execution graph|critical path)$/i;

/**
 * Tells by its title what a section holds. A heading that calls itself a phase always holds tasks, and so does every
 * heading that is not known as something else.
 */
export function sectionKind(title: string): SectionKind {
  const text = title.replace(/\*\*|__|`/g, '').trim();
  if (isPhaseTitle(text)) return 'tasks';
  if (generated.test(text)) return 'generated';
  if (legend.test(text)) return 'legend';
  if (example.test(text) && !dependencies.test(text)) return 'example';
  if (checklist.test(text)) return 'checklist';
  if (dependencies.test(text)) return 'dependencies';
  return 'tasks';
}

/** Titles of the sections that `build` writes itself: everything else on their level belongs to people. */
export function isGeneratedTitle(title: string): boolean {
  return /^(?:Format: |Path Conventions$|Dependencies$|Execution Graph$|Parallel Batches$|Critical Path$|Parallel Example$|Validation Checklist$)/.test(
    title,
  );
}
