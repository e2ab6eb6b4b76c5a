import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/source.ts';
import { isPlaceholder } from './placeholders.ts';

/** It is open how long it takes. */
const open =
  /^[\s*_`(]*(?:[-–—?.…]*|n\/?a|none|nothing|no(?: estimate)?|tb[dcea]|to be (?:determined|defined|decided|estimated|confirmed)|unknown|open|todo|not (?:estimated|known)(?: yet)?|offen|unbekannt|待定|未定|未知|미정|неизвестно|не определено|por definir|à définir)[\s.)*_`]*$/i;
const size =
  /^[\s*_`]*(?:t-?shirt|size|xx?s|s|m|l|x{1,3}l|small|medium|large|low|high|easy|hard|simple|complex|trivial|moderate|minor|major|tiny|huge|short|long|quick)\b|\b(?:points?|pts|sp|stars?)\b|^\s*(?:小|中|大|低|高)\s*$/i;
const date =
  /\d{4}[-/.]\d\d?[-/.]\d\d?|^\s*(?:weeks?|days?|sprints?|months?|quarters?|wk|q|tage?|wochen?|недел[яи]|día|semanas?|第)\s*\d|\b(?:today|tomorrow|until|before|after|by)\b/i;
const amount =
  /[\d½¼¾]|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|few|couple|several|some)\b.*\p{L}|\b(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|years?|sprints?)\b/iu;

/**
 * What is to be said of an estimate that is not understood. A warning where it names an amount of time, which the schedule then
 * does without; a note where it is a size, a date or anything else; undefined where it says that nobody knows yet.
 */
export function unreadEstimate(code: string, text: string, span: SourceSpan): Diagnostic | undefined {
  const words = text.trim();
  if (open.test(words) || isPlaceholder(words)) return undefined;
  const shown = words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
  const kind = size.test(words) ? 'size' : date.test(words) ? 'date' : amount.test(words) ? 'amount' : 'other';
  return {
    code,
    severity: kind === 'amount' ? 'warning' : 'info',
    message: `the estimate "${shown}" ${whatIsWrong[kind]}, so the schedule does without it; write it like \`2 hours\` or \`1-2 days\``,
    span,
  };
}

const whatIsWrong = {
  size: 'is a size and no time',
  date: 'is a date and no time that it takes',
  amount: 'was not understood',
  other: 'was not understood',
} as const;
