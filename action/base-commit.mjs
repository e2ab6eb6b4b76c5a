import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The commit that a pull request or a merge queue starts from: `{ commit }`; `{ problem }` where this clone does not
 * hold it; `{}` at any other event.
 */
export function baseCommit(root, eventPath) {
  if (!eventPath) return {};
  const event = JSON.parse(readFileSync(eventPath, 'utf8'));
  const commit = event.pull_request?.base?.sha ?? event.merge_group?.base_sha;
  if (typeof commit !== 'string') return {};
  const git = spawnSync('git', ['merge-base', commit, 'HEAD'], { cwd: root, encoding: 'utf8' });
  if (git.status === 0) return { commit };
  return {
    problem: `this clone does not hold ${commit.slice(0, 12)}, the base of the pull request, so all features are checked; give actions/checkout \`fetch-depth: 0\``,
  };
}
