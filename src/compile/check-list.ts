import type { Diagnostic } from '../base/diagnostic.ts';
import { compareDiagnostics } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import { levelOf } from '../lint/level.ts';
import { lint } from '../lint/lint.ts';
import type { Repository, RuleContext, RuleDiagnostic } from '../lint/rule.ts';
import { ruleNames, rules } from '../lint/rules/index.ts';
import { noFalseTick } from '../lint/rules/no-false-tick.ts';
import { noUnusedSuppression } from '../lint/rules/no-unused-suppression.ts';
import { suppress } from '../lint/suppress.ts';
import type { Config } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import type { Suppression } from '../model/suppression.ts';
import { findPlaceholders } from '../read/placeholders.ts';
import { readSuppressions } from '../read/suppressions.ts';
import { readTaskList } from '../read/tasks-md.ts';

/** What `check` knows beside the text of tasks.md. */
export interface CheckInput {
  readonly file: SourceFile;
  readonly config: Config;
  readonly feature?: Feature;
  /** Hash of each input of the stamp as it is now; `undefined` for one that is gone. */
  readonly inputs?: ReadonlyMap<string, string | undefined>;
  /** What a fresh build would write, when the file was built and may have been edited since. */
  readonly rebuilt?: string;
  readonly repository?: Repository;
  /** Whether findings that are only notes are asked for; they are unless it is said. */
  readonly notes?: boolean;
}

/** A tasks.md, checked. */
export interface Checked {
  /** What the rules were asked about, for rules that look at several features. */
  readonly context: RuleContext;
  readonly diagnostics: readonly RuleDiagnostic[];
}

/** Reads, links and lints a tasks.md. Pure; n log n in the length of the text. */
export function checkTaskList({ file, config, notes = true, ...known }: CheckInput): Checked {
  const { value: list, diagnostics: reading } = readTaskList(file, config);
  const graph = linkTasks(list, config.derived);
  const { dag, cycles = [] } = toDag(graph);
  const suppressions = [file, ...(known.feature?.documents.values() ?? [])].flatMap(readSuppressions);
  const context: RuleContext = {
    ...known,
    list,
    graph,
    ...(dag ? { dag } : {}),
    cycles,
    config,
    reading,
    placeholders: findPlaceholders(file),
    // A comment may switch a note off, and is not unused then.
    notes: notes || suppressions.length > 0,
    suppressions,
    ruleNames,
  };
  const complaints = reading.filter(({ code }) => !ruleNames.has(code)).map((one) => strictly(one, config));
  const found = lint(context);
  const asked = rules.filter((rule) => levelOf(rule, config) !== 'off');
  const failed = new Set(found.map(({ code }) => code));
  const answers = new Map(asked.map(({ name }) => [name, failed.has(name)]));
  const ticks = list.checklist ? lint({ ...context, answers }, [noFalseTick]) : [];
  const { kept, used } = silence([...complaints, ...found, ...ticks], suppressions);
  // What several features together give is not known here, nor is what is said about the comments themselves.
  const settled = new Set(
    asked.flatMap((rule) => (rule.checkTogether || rule === noUnusedSuppression ? [] : [rule.name])),
  );
  // Of a comment in the plan that names no rule, only `plan check` could know more.
  const plan = known.feature?.plan.file;
  const unused = suppressions.filter(
    (one) =>
      one.reason !== '' &&
      !used.has(one) &&
      one.rules.every((name) => settled.has(name)) &&
      (one.rules.length > 0 || one.span.file !== plan),
  );
  const isUnused = new Set(unused);
  const others = suppressions.filter((one) => !isUnused.has(one));
  const idle = unused.length > 0 ? lint({ ...context, unused }, [noUnusedSuppression]) : [];
  return { context, diagnostics: [...kept, ...silence(idle, others).kept].sort(compareDiagnostics) };
}

/** Diagnostics without those that comments switch off. */
export function silence<T extends Diagnostic>(
  diagnostics: readonly T[],
  suppressions: readonly Suppression[],
): { readonly kept: readonly T[]; readonly used: ReadonlySet<Suppression> } {
  if (suppressions.length === 0) return { kept: diagnostics, used: new Set() };
  const byFile = new Map<SourceFile, Suppression[]>();
  for (const suppression of suppressions) {
    const known = byFile.get(suppression.span.file);
    if (known) known.push(suppression);
    else byFile.set(suppression.span.file, [suppression]);
  }
  return suppress(diagnostics, (file) => byFile.get(file) ?? [], ruleNames);
}

/** Under `strict` a warning that is no rule's is an error as well. */
export function strictly<T extends Diagnostic>(diagnostic: T, { preset }: Pick<Config, 'preset'>): T {
  return preset === 'strict' && diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic;
}
