import { expect, test } from 'vitest';
import { projectPath } from '../../src/lint/facts/project-path.ts';

test.each([
  ['specs/001-a/tasks.md', ''],
  ['docs/specs/001-a/tasks.md', ''],
  ['.specify/specs/001-a/tasks.md', ''],
  ['openspec/changes/a/tasks.md', ''],
  ['.kiro/specs/a/tasks.md', ''],
  ['packages/web/specs/001-a/tasks.md', 'packages/web/'],
  ['/home/ann/web/specs/001-a/tasks.md', '/home/ann/web/'],
  ['tasks.md', ''],
  ['web/tasks.md', 'web/'],
  ['packages/web/tasks.md', 'packages/web/'],
])('%s plans the project in %j', (file, project) => {
  expect(projectPath(file)).toBe(project);
});
