import type { Config } from '../model/config.ts';
import type { Rule, RuleContext } from './rule.ts';
import { ruleNames, rules } from './rules/index.ts';

/** A question of the validation checklist, answered by rules: it is ticked where none of them finds anything. */
export interface ChecklistQuestion {
  readonly question: string;
  readonly rules: readonly string[];
}

/** The nine questions of the ML task template, and the two that its execution flow asks beside them. */
export const checklist: readonly ChecklistQuestion[] = [
  { question: 'All contracts have corresponding tests', rules: ['use-contract-test'] },
  { question: 'All components have implementation tasks', rules: ['use-component-task'] },
  { question: 'All pipelines have validation', rules: ['use-pipeline-validation'] },
  { question: 'All tests come before implementation', rules: ['use-test-first'] },
  { question: 'Parallel tasks are truly independent', rules: ['no-dependent-parallel'] },
  { question: 'Each task specifies an exact file path', rules: ['use-file-path'] },
  { question: 'No task modifies the same file as another [P] task', rules: ['no-parallel-conflict'] },
  { question: 'ML framework compatibility is addressed', rules: ['use-framework-compatibility'] },
  { question: 'Resource requirements are validated', rules: ['use-resource-validation'] },
  { question: 'KFP integration patterns are followed', rules: ['use-kfp-integration'] },
  {
    question: 'The graph can be worked through',
    rules: ['no-cycle', 'no-self-dependency', 'no-unknown-task', 'no-duplicate-id'],
  },
];

const answers = new Set(checklist.flatMap((question) => question.rules));

/** The rules that answer the checklist. */
export const checklistRules: readonly Rule[] = rules.filter(({ name }) => answers.has(name));

/** What rules may ask about a list that stands in no file as yet. All rules have their recommended levels. */
export function bareContext(
  config: Config,
): Pick<RuleContext, 'config' | 'reading' | 'placeholders' | 'notes' | 'suppressions' | 'ruleNames'> {
  const recommended: Config = { ...config, preset: 'recommended', rules: {} };
  return { config: recommended, reading: [], placeholders: [], notes: true, suppressions: [], ruleNames };
}
