import { Option } from 'commander';
import type { SetStatusCommand } from './commands/set-status.ts';
import type { Define } from './define.ts';
import { dialectOption, examples, withLevels, withReport } from './define.ts';

const folderHelp =
  'a feature folder, a tasks.md, or nothing: then the feature of the git branch, or the only one in specs/';

const unnumberedHelp = 'number boxes that have no id, where no task of the file has one';

/** Defines a command that sets the state of tasks. */
const setStatus =
  (name: SetStatusCommand, state: string): Define =>
  (program, action) => {
    program
      .command(name)
      .summary(`mark tasks as ${state}`)
      .description(
        `Marks tasks as ${state} in tasks.md: all that are named, or none. Nothing else in the file changes.`,
      )
      .usage('[options] <tasks...> [folder]')
      .argument('<tasks...>', 'ids of tasks, and a feature folder or a tasks.md where it is not the only one')
      .option('--unnumbered', unnumberedHelp)
      .option('--dry-run', 'write nothing; print the lines that would change')
      .option('--json', 'print what was changed as JSON')
      .addHelpText(
        'after',
        examples(
          `tasks-ml ${name} T012`,
          `tasks-ml ${name} T012 T013 specs/001-churn-training`,
          `tasks-ml ${name} --dry-run T012`,
        ),
      )
      .action(action(async () => (await import('./commands/set-status.ts')).setStatusCommand(name)));
  };

/** All commands by name. Each loads the module that runs it when it is called. */
export const commands: Readonly<Record<string, Define>> = {
  build: (program, action) => {
    program
      .command('build')
      .summary('compile a feature folder into tasks.md and tasks.mmd')
      .description(
        'Compiles the design documents of a feature folder into tasks.md and tasks.mmd. What people did in tasks.md stays.',
      )
      .argument('[folder]', folderHelp)
      .option('--adopt', 'take over a tasks.md that people wrote; with --dry-run print the difference')
      .option('--diff', 'write nothing; print what would change in tasks.md')
      .option('--check', 'write nothing; exit 1 if a build would change something, and say what')
      .option('--dry-run', 'write nothing; print tasks.md')
      .option('--out <folder>', 'write to this folder instead of the feature folder')
      .option('--renumber', 'number all tasks anew and rewrite every reference')
      .addOption(
        dialectOption(
          '--format <dialect>',
          'also write all tasks as a plan of this planning system: tasks.<dialect>.md',
        ),
      )
      .option('--json', 'print the result as JSON')
      .addHelpText(
        'after',
        examples(
          'tasks-ml build specs/001-churn-training',
          'tasks-ml build --check',
          'tasks-ml build --dry-run > preview.md',
          'tasks-ml build --adopt --dry-run specs/001-churn-training',
        ),
      )
      .action(action(async () => (await import('./commands/build.ts')).build));
  },
  check: (program, action) => {
    const command = program
      .command('check')
      .summary('check tasks.md')
      .description(
        'Checks tasks.md: cycles, unknown and doubled ids, tests first, parallel tasks, coverage of the design documents, freshness.',
      )
      .argument('[paths...]', 'feature folders, repositories, tasks.md files, or patterns such as "packages/*/specs"');
    withLevels(command)
      .option('--fix', 'mend what can be mended without changing what the tasks mean')
      .option('--dry-run', 'with --fix: write nothing, print the difference')
      .option('--changed', 'only features of changed files: those that are named, or else those that git says')
      .option('--since <commit>', 'with what has changed since this branch left that commit')
      .option('--unnumbered', unnumberedHelp);
    withReport(command, 'also print notes, what is no task and why')
      .addHelpText(
        'after',
        examples(
          'tasks-ml check',
          'tasks-ml check specs',
          'tasks-ml check --strict specs/001-churn-training/tasks.md',
          'tasks-ml check --fix --dry-run specs',
          'tasks-ml check --format sarif --output-file tasks-ml.sarif .',
        ),
      )
      .action(action(async () => (await import('./commands/check.ts')).check));
  },
  plan: async (program, action) => (await import('./plan/define-plan.ts')).definePlan(program, action),
  rules: (program, action) => {
    program
      .command('rules')
      .summary('list the rules of check and plan check, or show the page of one')
      .description('Lists the rules that check and plan check ask, with their levels, or shows the page of one rule.')
      .argument('[name]', 'name of a rule')
      .option('--json', 'print the rules as JSON')
      .addHelpText('after', examples('tasks-ml rules', 'tasks-ml rules no-cycle', 'tasks-ml rules use-owner'))
      .action(action(async () => (await import('./commands/rules.ts')).rules));
  },
  init: (program, action) => {
    program
      .command('init')
      .summary('write into a repository where check runs: hooks, CI, spec-kit')
      .description(
        'Writes what runs check before commits and merges: config, pre-commit, husky, lefthook, github, gitlab, spec-kit. A file that is there is shown as a difference, and changed only with --yes.',
      )
      .argument('[what...]', 'what to write; on a terminal nothing lists what there is')
      .option('--list', 'write nothing; list what there is, what is there already and what fits this repository')
      .option('--yes', 'also change files that are there')
      .option('--dry-run', 'write nothing; print the differences')
      .option('--json', 'print the result as JSON')
      .addHelpText(
        'after',
        examples('tasks-ml init --list', 'tasks-ml init pre-commit github', 'tasks-ml init --dry-run lefthook'),
      )
      .action(action(async () => (await import('./commands/init.ts')).init));
  },
  fmt: (program, action) => {
    program
      .command('fmt')
      .summary('write the tasks of tasks.md in one form')
      .description(
        'Brings the tasks of a hand-written tasks.md into the canonical form, `- [ ] T001 [P] [US1] Title (depends on T002)`: headings, rows of tables and items without boxes too. What is no task stays as it is.',
      )
      .argument('[paths...]', 'feature folders, folders of features, or tasks.md files')
      .option('--check', 'write nothing; exit 1 if a task would be rewritten, and say which')
      .option('--dry-run', 'write nothing; print the difference')
      .option('--json', 'print the result as JSON')
      .addHelpText(
        'after',
        examples('tasks-ml fmt', 'tasks-ml fmt --dry-run specs/001-churn-training', 'tasks-ml fmt --check specs'),
      )
      .action(action(async () => (await import('./commands/fmt.ts')).fmt));
  },
  graph: (program, action) => {
    program
      .command('graph')
      .summary('print or draw the task graph')
      .description('Prints the task graph of tasks.md, or draws it with mermaid-cli and a Chromium that is installed.')
      .argument('[folder]', folderHelp)
      .addOption(
        new Option('--format <format>', 'what is printed').choices(['mermaid', 'dot', 'json']).default('mermaid'),
      )
      .option('--phase <number>', 'only this phase, where the graph is drawn in parts')
      .option('--svg <file>', 'draw an SVG file')
      .option('--png <file>', 'draw a PNG file')
      .option('--json', 'the same as --format json')
      .addHelpText(
        'after',
        examples(
          'tasks-ml graph > graph.mmd',
          'tasks-ml graph --format dot | dot -Tpdf > graph.pdf',
          'tasks-ml graph --png graph.png specs/001-churn-training',
        ),
      )
      .action(action(async () => (await import('./commands/graph.ts')).graph));
  },
  list: (program, action) => {
    program
      .command('list')
      .summary('list the tasks of tasks.md')
      .description(
        'Lists the tasks of tasks.md by phase, each with its state and the tasks that it waits for; also where the file has errors or a cycle.',
      )
      .argument('[folder]', folderHelp)
      .option('--ready', 'only tasks that can be started now: all that they wait for is done')
      .addOption(
        new Option('--status <status>', 'only tasks in this state').choices(['todo', 'in-progress', 'done', 'dropped']),
      )
      .option('--phase <phase>', 'only this phase: its number, or how its name begins')
      .option('--story <story>', 'only this story: US1')
      .option('--unnumbered', unnumberedHelp)
      .option('--json', 'print the tasks as JSON')
      .addHelpText(
        'after',
        examples('tasks-ml list', 'tasks-ml list --ready', 'tasks-ml list --phase Setup specs/001-churn-training'),
      )
      .action(action(async () => (await import('./commands/list.ts')).list));
  },
  show: (program, action) => {
    program
      .command('show')
      .summary('show everything about one task')
      .description(
        'Shows what tasks.md says of a task, what it waits for and why, what it unblocks, and when it can run.',
      )
      .argument('<task>', 'id of a task')
      .argument('[folder]', folderHelp)
      .option('--unnumbered', unnumberedHelp)
      .option('--json', 'print the task as JSON')
      .addHelpText(
        'after',
        examples('tasks-ml show T012', 'tasks-ml show T012 specs/001-churn-training', 'tasks-ml show --json T012'),
      )
      .action(action(async () => (await import('./commands/show.ts')).show));
  },
  schedule: async (program, action) =>
    (await import('./schedule/define-schedule.ts')).defineSchedule(program, action, folderHelp),
  why: (program, action) => {
    program
      .command('why')
      .summary('say why a task is there, or why one waits for another')
      .description(
        'Says which line of which document a task comes from; with two tasks, the chain of dependencies between them.',
      )
      .argument('<task>', 'id of a task')
      .argument('[other]', 'id of a task that it may wait for')
      .argument('[folder]', folderHelp)
      .option('--json', 'print the answer as JSON')
      .addHelpText(
        'after',
        examples('tasks-ml why T012', 'tasks-ml why T012 T005', 'tasks-ml why T012 specs/001-churn-training'),
      )
      .action(action(async () => (await import('./commands/why.ts')).why));
  },
  done: setStatus('done', 'done'),
  start: setStatus('start', 'in progress'),
  drop: setStatus('drop', 'dropped'),
  reopen: setStatus('reopen', 'to do again'),
};
