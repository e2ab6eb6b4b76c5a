import { nameKey } from '../base/names.ts';
import type { Worker } from './config.ts';
import { isSaid } from './is-said.ts';

/** Everybody whom a text assigns a task to: `Data Engineer and ML Engineer` are two, `TBD` is nobody. */
export function assignees(text: string): readonly string[] {
  return text
    .split(/\s*(?:[,;/&+、，]|(?<!\p{L})(?:and|und|y|и|et)(?!\p{L}))\s*/iu)
    .map((name) => name.trim())
    .filter((name) => isSaid(name));
}

/**
 * Whether a name stands for a worker: `@reviewer` and `Reviewer (half time)` are the reviewer, and `agent` is each of
 * several agents.
 */
export function namesWorker(text: string, { name, group = name }: Pick<Worker, 'name' | 'group'>): boolean {
  const said = [nameKey(text), nameKey(withoutBrackets(text))];
  return said.includes(nameKey(name)) || said.includes(nameKey(group));
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '').replace(/^@/, '');
}
