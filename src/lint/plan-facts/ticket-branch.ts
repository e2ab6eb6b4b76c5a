import { namesBranch } from '../../model/names-branch.ts';
import type { Plan, PlanTask } from '../../model/plan.ts';

/** A branch that a step names, and what it is to be called. */
export interface TicketBranch {
  /** As the step names it first; absent where it names none. */
  readonly name?: string;
  /** `feature/SCRUM-10-mlops`; with `<ticket>` where the plan names no ticket. */
  readonly right: string;
  /** The name has the ticket and says what part of it is worked on, be it another part. */
  readonly isApart: boolean;
}

/** Whether a step is there to make a branch. */
export function makesBranch({ title, action = '' }: PlanTask): boolean {
  return namesBranch(title) || (/\b(?:create|switch|check ?out)\b/i.test(action) && /\bbranch\b/i.test(action));
}

/** The branch that a step makes, beside the one that it should make. */
export function ticketBranch({ title }: Plan, step: PlanTask): TicketBranch {
  const said = [
    step.title,
    step.action ?? '',
    step.notes,
    ...step.steps,
    ...step.signatures.map(({ code }) => code),
  ].join('\n');
  const name = pattern
    .exec(said)
    ?.slice(1)
    .find((one) => one !== undefined)
    ?.replace(/[.,;:]+$/, '');
  const ticket = ticketIn(title.value) ?? (name === undefined ? undefined : ticketIn(name));
  const right = `feature/${ticket ?? '<ticket>'}-mlops`;
  if (name === undefined) return { right, isApart: false };
  const rest = name.replace(/^[\w.]+\//, '').toLowerCase();
  const head = `${(ticket ?? '').toLowerCase()}-`;
  return { name, right, isApart: ticket !== undefined && rest.startsWith(head) && rest.length > head.length };
}

/** `CHURN-42` or `#42`, without the mark. */
function ticketIn(text: string): string | undefined {
  const found =
    /(?<![A-Za-z0-9])([A-Z][A-Z0-9]{1,19}-\d{1,9})(?![A-Za-z0-9])|#(\d{1,9})(?!\d)|\/(\d{1,9})(?![\d.])/.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** A name with the usual first part, or what git is told to make. */
const pattern =
  /(?<![\w/.-])((?:feature|feat|fix|bugfix|hotfix|chore|task|release)\/[^\s`'")\]]+)|\bgit (?:checkout -[bB]|switch -[cC]|branch)[ \t]+([^\s`'"[-][^\s`'"]*)/;
