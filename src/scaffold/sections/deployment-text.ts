import { latencyGoals } from '../latency-goals.ts';
import { open, point } from '../markdown-list.ts';
import { quoted } from '../own-words.ts';
import type { Setting } from '../setting.ts';

/** How the model is served, watched, compared, brought back and trained again. */
export function deploymentText(setting: Setting): string {
  const { about, brief, mode, recipe, serving, type, slug } = setting;
  const goals = latencyGoals(brief);
  const watched = (type?.monitoring ?? []).slice(0, 4).map(({ name, why }) => `${name} (${lower(why)})`);
  return [
    point('Serving', `${serving?.name ?? 'REST API'}: ${mode.place}; without a model the answer is ${recipe.fallback}`),
    point(
      'Latency and throughput targets',
      goals.length > 0 ? goals.map(({ id, text }) => `${id}: ${quoted(text)}`).join('; ') : open(mode.speed),
    ),
    point(
      'Drift detection',
      `Evidently compares each day with the training data: ${about.drift}; two windows in a row raise an alert`,
    ),
    point(
      'Monitoring',
      `${watched.length > 0 ? watched.join('; ') : recipe.watch}; Prometheus collects, Grafana alerts the people on call`,
    ),
    point('Quality in production', recipe.watch),
    point('Comparison', recipe.comparison),
    point(
      'Rollback',
      `the registry keeps the version before; one command moves the alias \`live\` back within five minutes (runbook \`docs/runbooks/${slug}.md\`), rehearsed before the release`,
    ),
    point(
      'Retraining',
      'started by a drift alert or each month, whichever comes first; a new version goes live only through the same gates',
    ),
  ].join('\n');
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '').replaceAll(';', ',');
}
