import type { Config } from '../model/config.ts';
import { formatStamp, stampStart } from '../model/stamp.ts';
import type { Stamp } from '../model/task.ts';
import { fingerprint } from '../read/fingerprint.ts';

/**
 * Fingerprint of a built tasks.md without its stamp, and of the settings that it was built with. The states of tasks
 * do not count: they are people's. Nor does the name of the folder, which may get another one.
 */
export function builtFingerprint(text: string, { phases, workingTime, estimates }: Config): string {
  const settings = JSON.stringify([phases, ...[workingTime, estimates].map((group) => Object.entries(group).sort())]);
  const plain = withoutStamp(text)
    .replace(/^\*\*Input\*\*: .*/m, '')
    .replace(/^- \[[ xX~-]\]/gm, '- [ ]');
  return fingerprint(`${settings}\n${plain}`);
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
