import { wordsOf } from '../../base/names.ts';
import type { Phase } from '../../model/task.ts';
import { checks, coverage } from '../facts/coverage.ts';
import type { Spoken } from '../facts/spoken-words.ts';
import { ofName, ofWords } from '../facts/spoken-words.ts';
import type { Rule } from '../rule.ts';

/** A task walks through the quickstart. */
export const useQuickstartValidation: Rule = {
  name: 'use-quickstart-validation',
  description: 'A task walks through the quickstart.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    const scenarios = (feature?.scenarios ?? []).filter(({ title }) => !routine.test(title));
    const [scenario] = scenarios;
    if (!scenario || list.tasks.length === 0) return;
    const { tested, about } = coverage(list);
    const walked = about(ofQuickstart).some(
      (task) => !writing.test(task.title) || walking.test(task.title) || checks(task, list.phases[task.phase] as Phase),
    );
    if (walked) return;
    if (scenarios.some(({ title }) => tested(ofName(title)) || tested(ofWords(telling(title))))) return;
    const { length } = scenarios;
    yield {
      span: scenario.span,
      message: `no task walks through ${length > 1 ? `the ${length} scenarios of ` : ''}the quickstart; add one that runs it when the rest is done, or run \`tasks-ml build\``,
    };
  },
};

const elsewhere =
  /快速(?:开始|入门|上手)|быстр\S* (?:старт|начал)|クイックスタート|빠른 ?시작|inicio rápido|schnellstart|démarrage rapide/;

function ofQuickstart({ lower }: Spoken): boolean {
  return lower.includes('quick') ? /quick-?\s?start/.test(lower) : elsewhere.test(lower);
}

/** Writing the quickstart shows nothing, unless what is written was tried. */
const writing =
  /^(?:update|write|create|add|document|refresh|improve|extend|read|review|draft|generate|refer|link)\b|更新|编写|撰写|更新|작성|업데이트|숙지|обнови|напис|作成/i;
const walking = /validat|verif|\bwalk|follow|\bexecut|try out|验证|驗證|检证|検証|검증|проверк|ejecut/i;

/** How to work on any code, or on this one step by step, shows no behaviour of the feature. */
const routine =
  /^(?:[\d.)\s]*)(?:phase \d|(?:unit|integration|automated|e2e|end-to-end)\b.*\btest|run(?:ning)? (?:the |all )?(?:unit |e2e )?tests\b|tests?$|testing$|type[- ]check|lint|format|build|code quality|quality checks|(?:(?:start|run|running) )?(?:the )?dev(?:elopment)? (?:server|environment))|(?:单元|集成|契约) ?测试|运行.*测试|开发|启动.*服务|단위 ?테스트|통합 ?테스트|ユニットテスト|開発/i;

function telling(title: string): readonly string[] {
  const words = wordsOf(title).filter((word) => word.length > 3 && !/^(?:scenario|step|test|tests)$/.test(word));
  return words.length > 1 ? words : [];
}
