import { enumerate } from '../../../base/enumerate.ts';
import { nameKey } from '../../../base/names.ts';
import { assignees, namesWorker } from '../../../model/assignees.ts';
import type { Worker } from '../../../model/config.ts';
import { isSaid } from '../../../model/is-said.ts';
import type { Task } from '../../../model/task.ts';

/**
 * Numbers of the workers who may take a task, at least one, or a sentence that says why nobody may: its assignees, if it
 * has some, as far as they have all its skills.
 */
export function whoMay(
  { id, fields }: Pick<Task, 'id' | 'fields'>,
  workers: readonly Worker[],
): readonly number[] | string {
  const everybody = [...workers.keys()];
  const assigned = assigneesAmong(fields.assignee ?? '', workers);
  if (assigned?.length === 0)
    return `${id} is assigned to ${fields.assignee}, whom \`workers\` of the settings does not name; add ${fields.assignee} there, or assign it to ${oneOf(namesOf(everybody, workers))}`;
  const asked = skillsOf(fields.skill ?? '', workers);
  const skilled = everybody.filter((worker) => asked.every((skill) => hasSkill(workers[worker] as Worker, skill)));
  if (skilled.length === 0) return nobodyHas(id, asked, workers);
  const both = assigned === undefined ? skilled : assigned.filter((worker) => skilled.includes(worker));
  if (both.length > 0) return both;
  const names = namesOf(assigned ?? [], workers);
  const lacks = names.length > 1 ? 'none of whom has' : 'who lacks';
  return `${id} is assigned to ${enumerate(names)}, ${lacks} the ${words(asked)}; add ${asked.length > 1 ? 'them' : 'it'} to the skills of ${names[0]} in the settings, or assign ${id} to ${oneOf(namesOf(skilled, workers))}`;
}

/** Undefined where a text assigns a task to nobody in particular. */
function assigneesAmong(text: string, workers: readonly Worker[]): readonly number[] | undefined {
  const named = (name: string): number[] =>
    [...workers.keys()].filter((at) => namesWorker(name, workers[at] as Worker));
  const whole = text === '' ? [] : named(text);
  if (whole.length > 0) return whole;
  const names = assignees(text);
  return names.length === 0 ? undefined : [...new Set(names.flatMap(named))].sort((a, b) => a - b);
}

/** `ml, kubernetes` asks for both, but for a worker of whom the settings say just that. */
function skillsOf(text: string, workers: readonly Worker[]): readonly string[] {
  if (!isSaid(text)) return [];
  if (workers.some((worker) => hasSkill(worker, text))) return [text.trim()];
  return text
    .split(/\s*(?:[,;、，]|\s[&+]\s|(?<!\p{L})(?:and|und|y|и|et)(?!\p{L}))\s*/iu)
    .map((skill) => skill.trim())
    .filter((skill) => isSaid(skill));
}

function hasSkill({ skills }: Worker, skill: string): boolean {
  return skills.some((own) => nameKey(own) === nameKey(skill));
}

function nobodyHas(id: string, asked: readonly string[], workers: readonly Worker[]): string {
  const unknown = asked.filter((skill) => !workers.some((worker) => hasSkill(worker, skill)));
  return unknown.length > 0
    ? `${id} needs the ${words(unknown)}, which no worker has; add ${unknown.length > 1 ? 'them' : 'it'} to the skills of a worker in the settings`
    : `${id} needs the ${words(asked)}, and no worker has all of them; add what is missing to the skills of a worker in the settings, or split the task`;
}

function words(skills: readonly string[]): string {
  return `${skills.length > 1 ? 'skills' : 'skill'} ${enumerate(skills)}`;
}

function oneOf(names: readonly string[]): string {
  return `${names.length > 1 ? 'one of ' : ''}${enumerate(names)}`;
}

function namesOf(numbers: readonly number[], workers: readonly Worker[]): readonly string[] {
  return numbers.map((at) => (workers[at] as Worker).name);
}
