import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/base/source.ts';
import { readPlan } from '../../src/read/plan.ts';
import { documentOf, fixture, lineOf } from './fixture.ts';

function treeOf(file: SourceFile): readonly string[] {
  return readPlan(file).value.sourceTree.map(
    ({ path, directory, comment }) => `${path}${directory ? '/' : ''}${comment === undefined ? '' : ` # ${comment}`}`,
  );
}

function under(heading: string, ...lines: readonly string[]): SourceFile {
  return documentOf('# Plan: x', '', `## ${heading}`, '', '```', ...lines, '```');
}

test('the source tree with full paths, not the documentation of the feature', () => {
  expect(treeOf(fixture('plan/tree.md'))).toEqual([
    'components/',
    'components/train/ # the trainer',
    'components/train/component.py',
    'components/train/Dockerfile # [EXISTS]',
    'components/eval.py',
    'components/eval.yaml',
    'components/*.md',
    'pipelines/train.py',
    'tests/',
    'tests/unit/',
    'tests/unit/test_train.py # by indent',
  ]);
});

test('entries know their lines', () => {
  const { sourceTree, structureDecision } = readPlan(fixture('plan/tree.md')).value;
  expect(sourceTree.map(({ span }) => lineOf(span))).toEqual([17, 18, 19, 20, 22, 22, 23, 25, 26, 27, 28]);
  expect(structureDecision?.value).toBe('components and pipelines');
});

const options = fixture('plan/options.md');
const decided = (decision: string): SourceFile => ({ ...options, text: `${options.text}\n${decision}\n` });

test.each([
  ['**Structure Decision**: Option 2, not Option 1', 'backend/'],
  ['**Structure Decision**: a web application', 'backend/'],
  ['**Structure Decision**: mobile app with an API', 'api/'],
  ['**Project Type**: single project', 'src/'],
])('the option that was decided on: %s', (line, first) => {
  const { value, diagnostics } = readPlan(decided(line));
  expect(treeOf(decided(line))[0]).toBe(first);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  expect(value.sourceTree.some(({ path }) => path.includes('['))).toBe(false);
});

test('undecided: the first option, and a word about it', () => {
  expect(treeOf(options)).toEqual(['src/', 'src/models/', 'src/services/', 'tests/', 'tests/unit/']);
  expect(readPlan(options).diagnostics.map(({ code }) => code)).toEqual(['undecided-source-tree']);
});

test('undecided: an option that was changed wins over those of the template', () => {
  const text = options.text.replace('│   └── models/', '│   └── churn/');
  expect(treeOf({ ...options, text })[0]).toBe('backend/');
});

test('a filled tree wins over a template that was left in the plan', () => {
  const own = under('Source Code', 'app/', '└── main.py');
  expect(treeOf({ ...own, text: options.text + own.text })).toEqual(['app/', 'app/main.py']);
});

test.each([
  ['mojibake of Windows-1252', ['src/', 'â”œâ”€â”€ a.py', 'â”‚   â””â”€â”€ no', 'â””â”€â”€ b.py']],
  ['ASCII', ['src/', '|-- a.py', '|   `-- no', '+-- b.py']],
  ['non-breaking spaces', ['src/', '├── a.py', '│\u00a0\u00a0 └── no', '└── b.py']],
  ['tabs', ['src/', '\ta.py', '\tno', '\tb.py']],
])('branches in %s', (_, lines) => {
  expect(treeOf(under('Source Code', ...lines))).toEqual(['src/', 'src/a.py', 'src/no', 'src/b.py']);
});

test('the folder of the feature is left out of a larger tree', () => {
  const lines = ['src/', '├── a.py', '├── b.py', '├── c.py', '└── d.py', 'specs/x/', '├── plan.md', '└── spec.md'];
  expect(treeOf(under('Source Code', ...lines))).toEqual(['src/', 'src/a.py', 'src/b.py', 'src/c.py', 'src/d.py']);
});

test('the root of the repository is no folder', () => {
  expect(treeOf(under('Project Structure', 'repo-root/', '├── src/', '└── a.py'))).toEqual(['src/', 'a.py']);
});

test('a line without a name is reported', () => {
  const { diagnostics } = readPlan(under('Source Code', 'src/', '├── a.py', '└── what comes: later'));
  expect(diagnostics.map(({ code, span }) => `${lineOf(span)} ${code}`)).toEqual(['8 unread-tree-line']);
});

test('drawings and listings elsewhere are no source tree', () => {
  expect(treeOf(under('Source Code', '┌────┐', '│ a  │', '└────┘', '  ▼'))).toEqual([]);
  expect(treeOf(under('Test Coverage', 'src/', '├── a.py'))).toEqual([]);
});
