import { spanOf } from '../../base/source.ts';
import type { BuiltLine } from '../facts/built-lines.ts';
import { builtLines } from '../facts/built-lines.ts';
import type { Rule } from '../rule.ts';

/** A fresh build would write the file as it is. */
export const noHandEditDrift: Rule = {
  name: 'no-hand-edit-drift',
  description: 'A fresh build would write tasks.md as it is, but for the states of its tasks.',
  group: 'truth',
  recommended: 'warning',
  *check({ list: { file }, rebuilt }) {
    if (rebuilt === undefined) return;
    const now = builtLines(file.text);
    const fresh = builtLines(rebuilt);
    const at = now.findIndex(({ text }, place) => text !== fresh[place]?.text);
    if (at < 0 && now.length === fresh.length) return;
    const place = at < 0 ? now.length : at;
    const { start, end } = now[place] ?? now[place - 1] ?? { start: 0, end: 0 };
    yield {
      span: spanOf(file, start, end),
      message: `a fresh build would ${changeOf(now, fresh, place)}; run \`tasks-ml build\``,
    };
  },
};

/** What happens to the first line that differs, in words. */
function changeOf(now: readonly BuiltLine[], fresh: readonly BuiltLine[], at: number): string {
  const [old, line] = [now[at], fresh[at]];
  if (line?.drawn || (old?.drawn && line === undefined)) return 'draw the graph anew';
  if (!line) return 'end the file above this line';
  const name = old && nameOf(old);
  const stays = fresh.some(({ text }, place) => place > at && nameOf({ text }) === name);
  const comesLater = now.some(({ text }, place) => place > at && text === line.text);
  if (comesLater && !stays) return 'take this line out';
  const short = line.text.trim();
  const words = `"${short.length > 100 ? `${short.slice(0, 99)}…` : short}"`;
  if (!old) return `add ${words} below this line`;
  return stays ? `put ${words} above this line` : `write ${words} instead`;
}

/** What a line is known by when it is moved: the id of its task, or all of it. */
function nameOf({ text }: Pick<BuiltLine, 'text'>): string {
  return /^- \[ \] (\S+)/.exec(text)?.[1] ?? text;
}
