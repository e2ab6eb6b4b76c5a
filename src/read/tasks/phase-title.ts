import { categoryOf } from '../../model/category.ts';
import type { Phase } from '../../model/task.ts';

const phaseWord = '(?:ml\\s+)?(?:phase|фаза|этап|阶段|階段|フェーズ|단계|fase|étape|etapa|sprint|milestone|stage)';
const numbered = new RegExp(
  `^\\s*(?:[^\\p{L}\\p{N}_\\s]{1,3}\\s*)?(?:final\\s+)?${phaseWord}(?:\\s*([\\d.]*\\d\\+?|[NXIV]+\\b)\\s*[:：.—–-]?|\\s*[:：—–]|\\s*$)\\s*`,
  'iu',
);

const storyNumber =
  /(?:\b(?:US-?|User Story )|(?:用户故事|ユーザーストーリー|사용자 스토리|истори[яи]|historia de usuario|récit utilisateur)\s*)(\d+)(?!\d|\.\d)/i;

/** Whether a heading calls itself a phase: `Phase 3.2: …`, `Final Phase`, `Фаза 1`. */
export function isPhaseTitle(title: string): boolean {
  return numbered.test(title) || /^第.{1,3}阶段/.test(title);
}

/** What a heading that holds tasks says of its phase. */
export function readPhaseTitle(text: string): Omit<Phase, 'span'> {
  const title = text.replace(/\*\*|__/g, '').trim();
  const match = numbered.exec(title);
  const number = match?.[1] && /^\d/.test(match[1]) ? match[1] : undefined;
  const name = (match ? title.slice(match[0].length) : title).trim() || title;
  // What stands in parentheses speaks of other phases: `Core Implementation (ONLY after tests are failing)`.
  const bare = categoryOf(name.replace(/[（(][^()（）]*[)）]|⚠.*$/gu, ' '));
  const category = bare === 'other' ? categoryOf(name) : bare;
  const story = storyNumber.exec(name)?.[1];
  return {
    title,
    name,
    ...(number === undefined ? {} : { number }),
    category,
    ...(story === undefined || category !== 'story' ? {} : { story: `US${story}` }),
  };
}
