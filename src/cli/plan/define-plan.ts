import type { Command } from 'commander';
import { planDialects } from '../../model/plan-dialects.ts';
import type { Action } from '../define.ts';
import { dialectOption, examples, wholeNumber, withLevels, withReport } from '../define.ts';

const dialectHelp = 'the planning system that it is written in; recognised where it is not said';

/** Defines `plan` and what it can do. */
export function definePlan(program: Command, action: Action): void {
  const plan = program
    .command('plan')
    .summary('check, show, begin and convert plans')
    .description(
      `Works with plans of five planning systems (${planDialects.join(', ')}): checks and shows them, begins new ones and writes one as another.`,
    )
    .addHelpText(
      'after',
      examples(
        'tasks-ml plan check',
        'tasks-ml plan show specs/001-churn-training',
        'tasks-ml plan new --from specs/001-churn-training/spec.md',
        'tasks-ml plan convert specs/001-churn-training/plan.md --to components',
      ),
    );
  defineCheck(plan, action);
  defineShow(plan, action);
  defineNew(plan, action);
  defineConvert(plan, action);
}

function defineCheck(plan: Command, action: Action): void {
  const command = plan
    .command('check')
    .summary('check plans against what their planning systems demand')
    .description(
      'Checks plans: what each must say, what the planning system that it is written in demands, estimates, dependencies, open questions.',
    )
    .argument(
      '[paths...]',
      'plans, feature folders, repositories, or patterns such as "ai-specs/changes/*.md"; nothing: the plan.md of the feature at hand',
    );
  withLevels(command).addOption(dialectOption('--dialect <dialect>', dialectHelp));
  withReport(command, 'also print notes, and how each plan was read')
    .addHelpText(
      'after',
      examples(
        'tasks-ml plan check',
        'tasks-ml plan check specs ai-specs',
        'tasks-ml plan check --strict --dialect steps ai-specs/changes/SCRUM-10_backend.md',
        'tasks-ml plan check --format sarif --output-file plans.sarif .',
      ),
    )
    .action(action(async () => (await import('../commands/plan-check.ts')).planCheck));
}

function defineShow(plan: Command, action: Action): void {
  plan
    .command('show')
    .summary('show how a plan is read')
    .description(
      'Shows what is understood of a plan: planning systems, phases, tasks, milestones, gates, risks, open questions; and what is kept as text.',
    )
    .argument('[file]', 'a plan, a feature folder, or nothing: the plan.md of the feature at hand')
    .addOption(dialectOption('--dialect <dialect>', dialectHelp))
    .option('--json', 'print all that was read as JSON')
    .addHelpText(
      'after',
      examples(
        'tasks-ml plan show',
        'tasks-ml plan show specs/001-churn-training',
        'tasks-ml plan show --json ai-specs/changes/SCRUM-10_backend.md',
      ),
    )
    .action(action(async () => (await import('../commands/plan-show.ts')).planShow));
}

function defineNew(plan: Command, action: Action): void {
  plan
    .command('new')
    .summary('begin a plan')
    .description(
      'Writes a new plan, filled from a specification and from what is known of the type of its machine learning task. Where the specification is silent, the plan asks.',
    )
    .option('--from <spec.md>', 'the specification; without it a terminal asks')
    .addOption(dialectOption('--dialect <dialect>', 'the planning system to write it in'))
    .option(
      '--task-type <type>',
      'classification, regression, time-series, clustering, anomaly-detection or recommendation; recognised where it is not said',
    )
    .option('--title <text>', 'the title; that of the specification where it is not said')
    .option('--ticket <id>', 'the ticket, SCRUM-10, which names branches and files')
    .option('--out <file>', 'write to this file; plan.md beside the specification where it is not said')
    .option('--force', 'write over a file that is there')
    .option('--dry-run', 'write nothing; print the plan')
    .option('--yes', 'ask nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      examples(
        'tasks-ml plan new --from specs/001-churn-training/spec.md',
        'tasks-ml plan new --from spec.md --dialect components --dry-run',
        'tasks-ml plan new --title "Churn" --task-type classification --yes',
      ),
    )
    .action(action(async () => (await import('../commands/plan-new.ts')).planNew));
}

function defineConvert(plan: Command, action: Action): void {
  plan
    .command('convert')
    .summary('write a plan in another planning system')
    .description(
      'Writes a plan in another planning system: tasks, dependencies, files, estimates, verification and states stay; what the schedule says is filled in.',
    )
    .argument('<file>', 'a plan, or a feature folder')
    .addOption(dialectOption('--to <dialect>', 'the planning system to write it in').makeOptionMandatory())
    .addOption(dialectOption('--dialect <dialect>', dialectHelp))
    .option('--out <file>', 'write to this file; without it the plan is printed')
    .option('--start <date>', 'first day of the work, 2026-12-01: phases and milestones get dates')
    .option('--team <number>', 'how many tasks may run at the same time', wholeNumber)
    .option('--force', 'write over a file that is there')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      examples(
        'tasks-ml plan convert plan.md --to components > components.md',
        'tasks-ml plan convert specs/001-churn-training --to steps --out ai-specs/changes/churn.md',
        'tasks-ml plan convert plan.md --to components --start 2026-12-01 --team 3',
      ),
    )
    .action(action(async () => (await import('../commands/plan-convert.ts')).planConvert));
}
