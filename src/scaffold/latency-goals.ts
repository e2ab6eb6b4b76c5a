import type { Brief, Statement } from '../model/brief.ts';
import { ownWords } from './own-words.ts';
import { bareText } from './spec-says.ts';

const speed =
  /\b(?:latenc|response time|throughput|p9[59]|rps|qps|(?:per|a) second\b|within (?:one|two|three|five|ten) seconds?|by \d{1,2}[:.]\d{2}|at most (?:one|two|three|\d+) (?:seconds?|minutes?) old|latencia|latenz|antwortzeit|tiempo de respuesta|in (?:zwei|drei|fünf) sekunden|en (?:dos|tres|cinco) segundos)|задержк|延迟|レイテンシ|지연/i;
/** A limit in seconds or less. */
const seconds =
  /(?:\b(?:within|under|below|less than|at most|no (?:more|longer) than|not exceed|up to|in|maximum(?: of)?|höchstens|unter|binnen|innerhalb(?: von)?|weniger als|menos de|como máximo|en)|[<≤]=?|не более|не превыша\p{L}+|менее|до|за|最多|不超过)\s?\d+(?:[.,]\d+)?\s?(?:ms|milliseconds?|s|sec|seconds?|millisekunden|sekunden|milisegundos|segundos|мс|миллисекунд\p{L}*|сек|секунд\p{L}*|毫秒|秒|초)(?!\p{L})|\d+(?:[.,]\d+)?\s?(?:毫秒|秒|ミリ秒|초|밀리초)\s?(?:以内|以下|之内|内|이내|이하)/iu;
const minutes = /\b(?:within|under|in less than|in at most) (?:\d+|one|two|three|five|ten) minutes?\b/i;
/** What somebody waits for: minutes of anything else are no latency. */
const answer =
  /\b(?:answers?|responses?|results?|predictions?|scores?|scored|requests?|lists?|alerts?|alarms?|warnings?|forecasts?|proposals?|estimates?|respond)\b/i;
const learning =
  /\b(?:re-?)?train(?:s|ed|ing)?\b|\btutorial|\bquickstart|\bonboard|\b(?:new|team) (?:team )?(?:member|colleague)|\bentren|обучени/i;
const amount = /\d|\b(?:one|two|three|five|ten|zwei|drei|fünf|dos|tres|cinco)\b/i;

/** Requirements and success criteria that say how fast or how much answers come; at most five. How long training takes is another thing. */
export function latencyGoals({ statements }: Brief): readonly Statement[] {
  return statements
    .filter(({ id, text }) => id !== undefined && isGoal(text.replace(id, '')))
    .map((statement) => ({
      ...statement,
      text: ownWords(bareText(statement), 160).replaceAll(';', ','),
    }))
    .slice(0, 5);
}

function isGoal(text: string): boolean {
  if (learning.test(text) || !amount.test(text)) return false;
  return speed.test(text) || seconds.test(text) || (minutes.test(text) && answer.test(text));
}
