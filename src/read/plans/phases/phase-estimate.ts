import type { Estimate } from '../../../model/task.ts';
import { parseEstimate } from '../../estimate.ts';
import type { Section } from '../../sections.ts';
import type { PlanOutline } from '../plan-outline.ts';

const behind = /\s*(?:[(（[]([^()（）[\]]{1,60})[)）\]]|[—–-]\s+([^—–()]{1,40}))\s*$/;
/** Words that may stand beside the time: `Estimated: 2 days`, `about 2 days`. */
const lead = /^(?:estimated?(?: time| duration)?|duration|est\.?|time|effort|dauer|duración|оценка|срок)\s*[:：]\s*/i;
/** Nothing but a time: `2-3 days`, `Week 1` is none. */
const onlyTime = /^[~≈]?\s*\d[\d.,]*\s*(?:[-–—~]\s*\d[\d.,]*\s*)?-?\s*\p{L}+\.?$/u;

/** The title of a phase without the time that it takes, where that stands behind it: `Setup (2-3 days)`. */
export function estimateOfTitle(
  { title }: Section,
  { time }: PlanOutline,
): { readonly title: string; readonly estimate?: Estimate } {
  const cut = Math.max(0, title.length - 80);
  const match = behind.exec(title.slice(cut));
  const words = (match?.[1] ?? match?.[2] ?? '').replace(lead, '').trim();
  const estimate = onlyTime.test(words) ? parseEstimate(words, time) : undefined;
  if (!match || !estimate || cut + match.index === 0) return { title };
  return { title: title.slice(0, cut + match.index), estimate };
}
