import { positionOf } from '../../base/source.ts';
import { categoryOf } from '../../model/category.ts';
import type { Category, Phase } from '../../model/task.ts';
import { phasesOf, waitingPhases } from '../facts/waiting-phases.ts';
import type { Rule } from '../rule.ts';

/** Setup comes before implementation. */
export const noImplementationBeforeSetup: Rule = {
  name: 'no-implementation-before-setup',
  description: 'Setup comes before implementation.',
  group: 'order',
  recommended: 'warning',
  *check({ list, dag }) {
    if (!dag) return;
    const [preparing, made] = [phasesOf(list.phases, setup), phasesOf(list.phases, implementation)];
    for (const { waiting, phase, other, otherPhase, behind } of waitingPhases(dag, preparing, made)) {
      if (behind && (special.test(phase.title) || firstPreparing(phase, list.phases) < other.phase)) continue;
      yield {
        span: behind ? phase.span : waiting.span,
        message: behind
          ? `"${phase.title}" comes after "${otherPhase.title}", which it prepares; put it in front of ${other.id}`
          : `${waiting.id} belongs to "${phase.title}" but waits for ${other.id} of "${otherPhase.title}"; move it to a later phase, or remove the dependency`,
        related: [{ message: `${other.id} in line ${positionOf(other.span).line}`, span: other.span }],
      };
    }
  },
};

const setup: ReadonlySet<Category> = new Set(['setup', 'foundational']);
const implementation: ReadonlySet<Category> = new Set(['core', 'story']);
/** What is set up once there is something to run: it prepares no implementation. */
const special =
  /deploy|release|production|monitor|observab|\bci\b|ci\/cd|pipeline|wizard|배포|运维|部署|发布|监控|デプロイ|监視|監視|деплой|разв[её]рт|мониторинг|despliegue|bereitstellung/i;

/**
 * From which phase on something is set up: of several setups the later ones are for something of their own. What is
 * called the foundation of everything is missed although there was a setup, and so is the setup itself, that of nothing
 * else, although there was a foundation.
 */
function firstPreparing({ category, name }: Phase, phases: readonly Phase[]): number {
  const [head = ''] = name.split(/[(（]/, 1);
  const [word = '', ...more] = head.trim().split(/\s+/);
  const blocking = categoryOf(word) === category && (category === 'foundational' || more.length === 0);
  return phases.findIndex((phase) => phase.category === category || (!blocking && isPreparing(phase)));
}

/** `Setup & Validation Layer` is about two things, and one of them is setup. */
function isPreparing({ name, category }: Phase): boolean {
  return setup.has(category) || name.split(/[&+,/(]|\band\b/).some((part) => setup.has(categoryOf(part)));
}
