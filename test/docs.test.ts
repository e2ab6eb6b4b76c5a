import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import * as library from '../src/index.ts';
import { folderWith, repository, run, temporaryFolder } from './cli/sandbox.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const readme = read('README.md');

/** The groups of every place that a pattern finds. */
const groups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) as string);

/** The first cells of the table below a heading, without its head and without backticks. */
function firstCells(text: string, heading: string): string[] {
  const below = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] as string;
  return groups(below.replaceAll('`', ''), /^\| *(.+?) *\|/gm).slice(2);
}

/** A temporary folder with a copy of our specs. */
function folderWithSpecs(): string {
  const folder = temporaryFolder();
  cpSync(join(repository, 'specs'), join(folder, 'specs'), { recursive: true });
  return folder;
}

/** What follows `tasks-ml` in a command line of README: in a block, or in backticks within a sentence. */
const shown = groups(readme, /^ {4}.*(?:npx|\$) tasks-ml (.+)$|`(?:npx )?tasks-ml ([^`]+)`/gm)
  .map((command) => command.trim().split(/\s+/))
  .filter(
    (command) => !command.includes('--svg') && !command.includes('--png') && !/#.* fails\b/.test(command.join(' ')),
  );

test.each(shown.map((argv) => [argv.join(' '), argv] as const))('README: tasks-ml %s ends with 0', async (_, argv) => {
  const { code, err } = await run(folderWithSpecs(), argv);
  expect(code, err).toBe(0);
});

test('README shows what is printed and written', async () => {
  const examples = [...readme.matchAll(/^ {4}\$ npx tasks-ml (.+)\n((?: {4}[^$\n].*\n)+)/gm)];
  expect(examples.map(([, command]) => command?.split(' ')[0])).toEqual(['build', 'list', 'done', 'schedule']);
  for (const [, command, output] of examples as unknown as [string, string, string][]) {
    const { out, err } = await run(folderWithSpecs(), command.split(' '));
    expect((out + err).split('\n')).toEqual(expect.arrayContaining(groups(output, /^ {4}(.+)$/gm)));
  }
  const tasks = groups(readme, /^ {4}(- \[.\] T\d+ .+)$/gm);
  expect(tasks).not.toEqual([]);
  expect(read('specs/001-churn-training/tasks.md').split('\n')).toEqual(expect.arrayContaining(tasks));
});

test('docs/json.md shows what is printed, byte for byte', async () => {
  const page = read('docs/json.md');
  const [sample] = groups(page, /^```markdown\n(.*?)^```$/gms) as [string];
  const examples = [...page.matchAll(/^ {4}\$ npx tasks-ml (?!plan|schedule)([^\n]+)\n\n```json\n(.*?)^```$/gms)];
  expect(examples.map(([, command]) => command?.split(' ')[0])).toEqual(['list', 'show', 'done', 'check']);
  for (const [, command, output] of examples as unknown as [string, string, string][]) {
    expect(await run(folderWith({ 'tasks.md': sample }), command.split(' '))).toEqual({
      code: 0,
      out: output.replace(/(?<=\/tasks-ml@)[\d.]+/, manifest.version),
      err: '',
    });
    // Each key is described, or speaks for itself.
    const keys = new Set(groups(output, /"(\w+)":/g));
    for (const key of keys) expect(page.includes(`\`${key}\``) || obvious.has(key), key).toBe(true);
  }
});

const obvious: ReadonlySet<string> = new Set(['file', 'id', 'title']);

const tasksPage = read('docs/tasks-md.md');
const samples = [...tasksPage.matchAll(/^```markdown\n(.*?)^```\n\nTasks: (.*?)\.$/gms)];

test.each(samples.map(([, sample, tasks]) => [tasks as string, sample as string]))(
  'docs/tasks-md.md: %s',
  (tasks, sample) => {
    const { value: list, diagnostics } = library.readTaskList({ path: 'tasks.md', text: sample });
    const words = { todo: 'to do', 'in-progress': 'in progress', done: 'done', dropped: 'dropped' };
    expect(list.tasks.map(({ id, status }) => `${id} ${words[status]}`).join(', ')).toBe(tasks);
    expect(diagnostics).toEqual([]);
  },
);

test('docs/tasks-md.md shows a sample of each form', () => {
  expect(samples.length).toBe(5);
});

const four = `## Phase 1: Setup\n- [ ] T001 a\n\n## Phase 2: Foundational\n- [ ] T002 b\n
## Phase 3: User Story 1\n- [ ] T003 [US1] c\n\n## Phase 4: User Story 2\n- [ ] T004 [US2] d\n
## Dependencies\n\n- `;
const sentences = [...tasksPage.matchAll(/^\| (?!sentence|reason|-|`)([^|]+?) \| ([^|]+?) \|$/gm)];

test.each(sentences.map(([, sentence, meaning]) => [sentence as string, meaning as string]))(
  'docs/tasks-md.md: "%s" says: %s',
  (sentence, meaning) => {
    const { value: list, diagnostics } = library.readTaskList({ path: 'tasks.md', text: `${four}${sentence}\n` });
    const said = list.dependencies.map(
      ({ from, to }) => `${to.join(', ')} ${to.length > 1 ? 'wait' : 'waits'} for ${from.join(', ')}`,
    );
    expect(said.join('; ') || 'nothing').toBe(meaning);
    expect(diagnostics).toEqual([]);
  },
);

test('the sample of README runs', async () => {
  const [code] = groups(readme, /^```ts\n(.*?)^```$/gms) as [string];
  const [names] = groups(code, /import \{([^}]+)\} from 'tasks-ml'/g) as [string];
  expect(Object.keys(library)).toEqual(expect.arrayContaining(names.trim().split(/\s*,\s*/)));
  const path = join(temporaryFolder(), 'sample.ts');
  writeFileSync(path, code.replace("'tasks-ml'", JSON.stringify(join(repository, 'src/index.ts'))));
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await import(path).finally(() => log.mockRestore());
});

test('tables and settings are those of the code', () => {
  expect([...new Set(shown.map(([command]) => command))].sort()).toEqual([
    'build',
    'check',
    'done',
    'fmt',
    'graph',
    'init',
    'list',
    'plan',
    'rules',
    'schedule',
    'show',
    'why',
  ]);
  expect(firstCells(readme, 'Exit codes')).toEqual(['0', '1', '2', '70', '130']);
  const folders = firstCells(read('ARCHITECTURE.md'), 'Folders').flatMap((cell) => cell.split(', '));
  expect(folders.sort()).toEqual(readdirSync(join(repository, 'src')).sort());
  const [settings] = groups(read('docs/config.md'), /^```yaml\n(.*?)^```$/gms) as [string];
  expect(Object.keys(parse(settings)).sort()).toEqual(Object.keys(library.defaultConfig).sort());
});

test('links lead to files', () => {
  const paths = readdirSync(repository).concat(readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`));
  // The picture comes last: until git knows it, it may be missing.
  const index = join(repository, '.git/index');
  const known = existsSync(index) && readFileSync(index, 'latin1').includes('docs/graph.png');
  for (const path of paths.filter((name) => name.endsWith('.md')))
    for (const link of groups(read(path), /\]\((?![a-z]+:|#)([^)#\s]+)/g)) {
      const target = join(dirname(path), link);
      if (target === 'docs/graph.png' && !known) continue;
      expect(existsSync(join(repository, target)), `${path} links to ${link}`).toBe(true);
    }
});
