import { rules } from '../../lint/rules/index.ts';
import { noUnknownRule } from '../../lint/rules/no-unknown-rule.ts';
import { useSuppressionReason } from '../../lint/rules/use-suppression-reason.ts';
import type { Covers } from '../check/finish-check.ts';

const ofTasks: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule !== noUnknownRule && rule !== useSuppressionReason).map(({ name }) => name),
);

/** Tells of a path within the baseline's folder and a rule whether a check of these plans asked the rule there. */
export function planCovers(checked: readonly string[]): Covers {
  const files = new Set(checked);
  return (file, rule) => files.has(file) && !ofTasks.has(rule);
}
