import { isSaid } from '../../model/is-said.ts';
import { openPhasedTasks } from '../plan-facts/open-phased-tasks.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';

/** Every task can be verified: best by a command, and it is known how that must end. */
export const useVerification: PlanRule = {
  name: 'use-verification',
  description: 'Every task says which command verifies it and with which exit code.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check({ plan, notes }) {
    for (const { reference, span, verification } of openPhasedTasks(plan)) {
      const said = verification.filter(({ value }) => isSaid(value));
      const [first] = said;
      const command = said.find((one) => one.command !== undefined);
      if (!first)
        yield {
          span,
          message: `${reference} does not say how it is verified; name the command that shows it, such as "Run \`pytest tests/\`", and its exit code`,
        };
      else if (!notes) continue;
      else if (!command)
        yield {
          severity: 'info',
          span: first.span,
          message: `${reference} is verified by hand only (${quotedName(first.value)}); name a command that shows it, if there is one`,
        };
      else if (said.every(({ exitCode }) => exitCode === undefined))
        yield {
          severity: 'info',
          span: command.span,
          message: `${reference} does not say how ${quotedName(command.command ?? '')} must end; add "Verify exit code is 0"`,
        };
    }
  },
};
