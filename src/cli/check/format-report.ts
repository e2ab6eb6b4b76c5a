import manifest from '../../../package.json' with { type: 'json' };
import { levelOf } from '../../lint/level.ts';
import type { RuleHead } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import type { Config } from '../../model/config.ts';
import { formatJson } from '../../report/json.ts';
import type { ReportedRule, ReportFormat, ReportInput } from '../../report/report.ts';
import { ruleUrl } from '../../report/rule-url.ts';
import { formatStylish } from '../../report/stylish.ts';
import { leftOutData } from '../left-out.ts';
import type { CheckedFile } from './check-places.ts';

/** What a report is made of, but for what concerns the terminal. `config` says the levels of the rules. */
export function reportOf(
  files: readonly CheckedFile[],
  config: Config,
): Pick<ReportInput, 'files' | 'rules' | 'version'> {
  return {
    files: files.map(({ file, list, diagnostics }) => ({
      file,
      tasks: list.tasks.length,
      dialect: list.dialect,
      // Only one format asks for it.
      get leftOut() {
        return leftOutData(list);
      },
      diagnostics,
    })),
    rules: reportedRules(rules, config),
    version: manifest.version,
  };
}

/** Rules as a report speaks of them. */
export function reportedRules(all: readonly RuleHead[], config: Config): readonly ReportedRule[] {
  return all.map((rule) => ({
    name: rule.name,
    description: rule.description,
    group: rule.group,
    level: levelOf(rule, config),
    url: ruleUrl(rule.name, manifest.version),
  }));
}

type Writer = (input: ReportInput, notes: () => string) => string;

/** What all formats but the usual one are made by is loaded when it is asked for. */
const writers: Readonly<Record<ReportFormat, () => Promise<Writer>>> = {
  stylish: async () => stylish,
  json: async () => formatJson,
  sarif: async () => (await import('../../report/sarif.ts')).formatSarif,
  github: async () => (await import('../../report/github.ts')).formatGithub,
  junit: async () => (await import('../../report/junit.ts')).formatJunit,
  gitlab: async () => (await import('../../report/gitlab.ts')).formatGitlab,
};

/** A report in the format that is asked for. With `--verbose` people read the notes above it. */
export async function formatReport(format: ReportFormat, input: ReportInput, notes: () => string): Promise<string> {
  return (await writers[format]())(input, notes);
}

const stylish: Writer = (input, notes) => (input.verbose ? notes() : '') + formatStylish(input);
