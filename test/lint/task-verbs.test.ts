import { expect, test } from 'vitest';
import { changesSomething, removedPaths, startsProject } from '../../src/lint/facts/task-verbs.ts';
import { findPaths } from '../../src/model/file-paths.ts';

test.each<[string, string[]]>([
  ['Delete src/a.py and src/b.py', ['src/a.py', 'src/b.py']],
  ['Remove the folder src/old/', ['src/old/']],
  ['Rename src/a.py to src/b.py', ['src/a.py']],
  ['Migrate from src/a.py to `src/b.py`', ['src/a.py']],
  ['删除 src/a.py', ['src/a.py']],
  ['Remove code that stands twice in src/', []],
  ['Delete the flag from src/a.py', []],
  ['Offer all of them in src/a.py (create, delete)', []],
  ['Add the migration db/001_scores.sql', []],
  ['Feature extraction: src/features.py', []],
  ['Merge src/a.py and src/b.py into src/c.py', ['src/a.py', 'src/b.py']],
  ['Write src/a.py', []],
])('%s', (title, removed) => {
  expect(removedPaths({ title, files: findPaths(title).map((path) => ({ path })) })).toEqual(removed);
});

test.each(['Update a.py', '**Fix** a.py', '`Refactor` a.py'])('%s changes something', (title) => {
  expect(changesSomething({ title })).toBe(true);
});

test.each(['Add a.py', 'Updates in a.py', 'Write the update of a.py'])('%s need not', (title) => {
  expect(changesSomething({ title })).toBe(false);
});

test.each(['Initialize the Next.js app', 'Create the project structure', 'Scaffold web/', 'Create a new Vite project'])(
  '%s starts a project',
  (title) => {
    expect(startsProject({ title })).toBe(true);
  },
);

test.each(['Create the model of a project', 'Write app.py'])('%s starts none', (title) => {
  expect(startsProject({ title })).toBe(false);
});
