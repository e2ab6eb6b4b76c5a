import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtProgram } from '../cli/built.ts';
import { run } from '../cli/sandbox.ts';
import { brokenTasks, cleanTasks, gitRepository, otherTasks } from './git-repository.ts';

const program = builtProgram();
const [one, other] = ['specs/001-scores/tasks.md', 'specs/002-alerts/tasks.md'] as const;

/** What husky and lefthook make git run: the lines of a file, or a command with the staged files put in. */
const hooks: Readonly<Record<string, (folder: string) => string>> = {
  husky: () => 'sh -e .husky/pre-commit',
  lefthook: (folder) => {
    const { run: command } = parse(readFileSync(join(folder, 'lefthook.yml'), 'utf8'))['pre-commit'].commands[
      'tasks-ml'
    ];
    return command.replace('{staged_files}', '$(git diff --name-only --cached --diff-filter=ACMR)');
  },
};

test.each(Object.keys(hooks))(
  '%s: a broken tasks.md is refused, a clean one passes, other features are not read',
  async (name) => {
    const at = gitRepository({ [one]: cleanTasks, [other]: otherTasks, '.gitignore': 'node_modules\n' });
    expect((await run(at.folder, ['init', name])).code).toBe(0);
    mkdirSync(join(at.folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(join(program.root, 'bin/tasks-ml.js'), join(at.folder, 'node_modules/.bin/tasks-ml'));
    const hook = join(at.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, `#!/bin/sh\n${hooks[name]?.(at.folder)}\n`);
    chmodSync(hook, 0o755);
    at.git('add', '--all');
    expect(at.commit()).toMatchObject({ code: 0 });

    at.add({ [one]: brokenTasks });
    const refused = at.commit();
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(`${one}:9`)]);
    expect(refused.said).not.toContain(other);
    at.add({ [one]: cleanTasks.replace('scores in', 'churn scores in') });
    expect(at.commit()).toMatchObject({ code: 0 });
  },
);
