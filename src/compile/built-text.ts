import type { Config } from '../model/config.ts';
import { formatStamp, stampStart } from '../model/stamp.ts';
import type { Stamp } from '../model/task.ts';
import { fingerprint } from '../read/fingerprint.ts';
import { namesTeam } from './team-planner.ts';

/**
 * Fingerprint of a built tasks.md without its stamp, and of the settings that it was built with. The states of tasks
 * do not count: they are people's. Nor does the name of the folder, which may get another one.
 */
export function builtFingerprint(text: string, config: Config): string {
  const { phases, workingTime, estimates } = config;
  const groups = [workingTime, estimates].map((group) => Object.entries(group).sort());
  const settings = JSON.stringify([phases, ...groups, ...(namesTeam(config) ? teamSettings(config) : [])]);
  const plain = withoutStamp(text)
    .replace(/^\*\*Input\*\*: .*/m, '')
    .replace(/^- \[[ xX~-]\]/gm, '- [ ]');
  return fingerprint(`${settings}\n${plain}`);
}

/** What a plan for the team depends on; days do not count in it. */
function teamSettings({ workers, workerCount, resources }: Config): readonly unknown[] {
  const team = workers.map(({ name, skills, speed }) => [name, skills, speed]);
  return [workerCount ?? team, Object.entries(resources).sort()];
}

/** Whether nobody has edited a text since it was built, but for the states of its tasks, and the settings are the same. */
export function isAsBuilt(text: string, stamp: Pick<Stamp, 'text'>, config: Config): boolean {
  return stamp.text !== undefined && stamp.text === builtFingerprint(text, config);
}

/** A built text with another stamp. */
export function withStamp(text: string, stamp: Stamp): string {
  return `${text.slice(0, text.lastIndexOf(stampStart))}${formatStamp(stamp)}\n`;
}

function withoutStamp(text: string): string {
  const at = text.lastIndexOf(stampStart);
  if (at < 0) return text;
  const end = text.indexOf('-->', at);
  return `${text.slice(0, at).trimEnd()}${end < 0 ? '' : text.slice(end + 3).trimEnd()}`;
}
