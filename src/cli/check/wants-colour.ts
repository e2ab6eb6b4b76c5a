import type { Terminal } from '../io.ts';

/**
 * Whether data is printed in colour: on a terminal, unless `NO_COLOR` is set (no-color.org) or it is a dumb one;
 * `FORCE_COLOR` decides either way, as it does for Node itself.
 */
export function wantsColour({ isTerminal, env }: Pick<Terminal, 'isTerminal' | 'env'>): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return isTerminal === true && env['TERM'] !== 'dumb';
}
