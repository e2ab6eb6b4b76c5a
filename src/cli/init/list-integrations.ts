import { UsageError } from '../../base/errors.ts';
import type { Integration } from './integration.ts';
import { integrations } from './integrations.ts';
import type { Project } from './project.ts';

/** `present`: the project has it. `recommended`: the project has what it hooks into. */
type State = 'present' | 'recommended' | 'possible';

/** Which integrations there are and which of them the project has, as data. */
export function listData(project: Project): readonly { name: string; summary: string; state: State }[] {
  return integrations.map((one) => ({ name: one.name, summary: one.summary, state: stateOf(one, project) }));
}

/** The same for people. */
export function listText(project: Project): string {
  const words = { present: 'is there', recommended: 'recommended here', possible: '' };
  const list = listData(project);
  const width = Math.max(...list.map(({ summary }) => summary.length));
  const lines = list.map(({ name, summary, state }) =>
    `${name.padEnd(12)}${summary.padEnd(width + 2)}${words[state]}`.trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function stateOf(one: Integration, project: Project): State {
  try {
    if (one.plan(project).files.every(({ before, after }) => before === after)) return 'present';
  } catch (error) {
    // A file that nothing can be added to by a program.
    if (!(error instanceof UsageError)) throw error;
  }
  return one.isUsed(project) ? 'recommended' : 'possible';
}
