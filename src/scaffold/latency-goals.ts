import type { Brief, Statement } from '../model/brief.ts';
import { ownWords } from './own-words.ts';
import { bareText } from './spec-says.ts';

const speed =
  /\b(?:latenc|respond|response time|within \d+(?:[.,]\d+)? ?(?:ms|milliseconds?|s\b|sec|seconds?|minutes?)|within (?:one|two|three|five|ten) (?:seconds?|minutes?)|under \d+(?:[.,]\d+)? ?(?:ms|s\b|seconds?|minutes?)|(?:per|a) second|throughput|p9[59]|rps|qps|by \d{1,2}[:.]\d{2}|at most (?:one|two|three|\d+) (?:seconds?|minutes?) old|latencia|latenz|antwortzeit|tiempo de respuesta|in (?:zwei|drei|fünf|\d+) sekunden|en (?:dos|tres|cinco|\d+) segundos)\b|задержк|延迟|レイテンシ|지연/i;
const amount = /\d|\b(?:one|two|three|five|ten|zwei|drei|fünf|dos|tres|cinco)\b/i;

/** Requirements and success criteria that say how fast or how much; at most five. */
export function latencyGoals({ statements }: Brief): readonly Statement[] {
  return statements
    .filter(({ id, text }) => id !== undefined && speed.test(text) && amount.test(text.replace(id, '')))
    .map((statement) => ({
      ...statement,
      text: ownWords(bareText(statement), 160).replaceAll(';', ','),
    }))
    .slice(0, 5);
}
