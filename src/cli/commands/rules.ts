import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../base/errors.ts';
import type { PlanRuleGroup } from '../../lint/plan-rule.ts';
import { planRules } from '../../lint/plan-rules/index.ts';
import type { RuleGroup, RuleHead } from '../../lint/rule.ts';
import { rules as taskRules } from '../../lint/rules/index.ts';
import { readTextFile } from '../../read/text-file.ts';
import { formatEnvelope } from '../../report/json.ts';
import type { Terminal } from '../io.ts';

interface RulesOptions {
  readonly json?: boolean;
}

/** A rule with the command that asks it. */
type Entry = RuleHead<RuleGroup | PlanRuleGroup> & { readonly command: 'check' | 'plan check' };

const catalogue: readonly Entry[] = [
  ...taskRules.map((rule) => ({ ...rule, command: 'check' as const })),
  ...planRules.map((rule) => ({ ...rule, command: 'plan check' as const })),
];

/** `tasks-ml rules`: the catalogue, or the page of one rule. */
export async function rules([name]: readonly string[], options: RulesOptions, terminal: Terminal): Promise<number> {
  if (name === undefined)
    terminal.out(options.json ? formatEnvelope('rules', { rules: catalogue.map(dataOf) }) : catalogueText());
  else {
    const rule = catalogue.find((one) => one.name === name);
    if (!rule) throw new UsageError(`there is no rule ${name}; ${similar(name)}`);
    const page = pageOf(rule);
    terminal.out(options.json ? formatEnvelope('rules', { rules: [{ ...dataOf(rule), page }] }) : page);
  }
  return 0;
}

function dataOf({ name, description, group, recommended, strict = 'error', fixable, command }: Entry): object {
  return { name, description, group, recommended, strict, fixable: fixable ?? false, command };
}

const titles: Readonly<Record<RuleGroup | PlanRuleGroup, string>> = {
  graph: 'The graph',
  parallel: 'Parallel tasks',
  order: 'Order',
  coverage: 'Coverage of the design documents',
  form: 'Form',
  truth: 'Truth',
  contracts: 'Contracts',
  features: 'Several features',
  suppressions: 'Comments that switch rules off',
  plans: 'Plans (`plan check`)',
  steps: 'Plans in the dialect `steps`',
  'ml-phases': 'Plans in the dialect `ml-phases`',
  components: 'Plans in the dialect `components`',
  'phased-tasks': 'Plans in the dialect `phased-tasks`',
  'spec-kit': 'Plans in the dialect `spec-kit`',
};

function catalogueText(): string {
  const width = Math.max(...catalogue.map(({ name }) => name.length));
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  const lines = groups.flatMap((group) => [
    titles[group],
    ...catalogue
      .filter((rule) => rule.group === group)
      .map(
        ({ name, description, recommended, fixable }) =>
          `  ${name.padEnd(width)}  ${recommended.padEnd(7)} ${fixable ? 'fix' : '   '}  ${description}`,
      ),
    '',
  ]);
  return `${lines.join('\n')}\nThe level is that of \`preset: recommended\`; \`fix\`: \`check --fix\` mends some of its findings.\n\`tasks-ml rules <name>\` prints the page of a rule.\n`;
}

/** The page stands in docs/rules of this package, above the file that runs. */
function pageOf({ name }: Entry): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const path = join(at, 'docs', 'rules', `${name}.md`);
    if (!existsSync(path)) continue;
    const { file, problem } = readTextFile(path, path);
    if (!file) throw new UsageError(problem);
    return file.text;
  }
  throw new UsageError(`the page of ${name} is not there; install tasks-ml anew`);
}

function similar(name: string): string {
  const words = name.split('-').filter((word) => word.length > 2 && word !== 'use');
  const near = catalogue.filter((rule) => words.some((word) => rule.name.includes(word))).map((rule) => rule.name);
  return near.length > 0 ? `did you mean ${near.slice(0, 5).join(' or ')}?` : '`tasks-ml rules` lists them all';
}
