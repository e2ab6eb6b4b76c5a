import type { Setting } from './setting.ts';
import type { Work } from './work/work.ts';
import { runs } from './work/work.ts';

/** The ticket that a title names: `CHURN-42`. */
export function ticketOf(title: string): string | undefined {
  return /(?<![A-Za-z0-9])([A-Z][A-Z0-9]{1,19}-\d{1,9})(?![A-Za-z0-9])/.exec(title)?.[1];
}

/** The step that a plan in steps begins with. */
export function branchWork({ ticket, slug, brief }: Setting): Work {
  const branch = `feature/${ticket ?? ticketOf(brief.title) ?? slug}-mlops`;
  return {
    key: 'branch',
    phase: 0,
    part: 'data',
    title: 'Create Feature Branch',
    role: 'ML Engineer',
    weight: 0.25,
    needs: [],
    action: `Create and switch to the branch ${branch} before any change`,
    files: [],
    steps: [
      'Get the latest base branch: `git pull origin main`',
      `Create the branch: \`git checkout -b ${branch}\``,
      'Verify it: `git branch --show-current`',
    ],
    proofs: [runs(`git rev-parse --verify ${branch}`)],
    done: [`The branch \`${branch}\` is checked out and pushed`],
  };
}
