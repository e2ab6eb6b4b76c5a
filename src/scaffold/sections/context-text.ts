import { latencyGoals } from '../latency-goals.ts';
import { open } from '../markdown-list.ts';
import { ownWords } from '../own-words.ts';
import type { Setting } from '../setting.ts';
import { bareText } from '../spec-says.ts';

const limit =
  /\b(?:must not|privacy|GDPR|personal data|budget|on-premises|only (?:in|on)|compliance|regulat|encrypt|retention)\b/i;
const amount =
  /\d[\d.,]*\s*(?:k|m|million|billion|thousand)?\s*(?:\S+ ){0,2}(?:customers|users|rows|records|images|photos|texts|tickets|documents|transactions|series|stores|products|items|sensors|machines|requests|readings|events)\b|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d+(?:[.,]\d+)? (?:million|billion)/i;

/** The technical context of spec-kit: what the code is built with, and what it must bear. */
export function contextText({ about, brief, mode, model }: Setting): string {
  const goals = latencyGoals(brief);
  const limits = brief.statements.filter(({ text, id }) => id !== undefined && limit.test(text)).slice(0, 3);
  const told = brief.statements.filter((one) => amount.test(bareText(one)));
  const scale = told.find(({ id }) => id !== undefined) ?? told[0];
  const plain = (text: string): string =>
    ownWords(text.replace(/^[A-Z]{2,4}-\d+[\s:：.)—–-]*/, ''), 160).replaceAll(';', ',');
  const libraries = [model.framework, ...about.libraries.filter((name) => name !== model.framework), 'MLflow', 'DVC'];
  const lines: readonly (readonly [string, string])[] = [
    ['Language/Version', 'Python 3.11'],
    ['Primary Dependencies', libraries.join(', ')],
    ['Storage', `${about.format}, versioned with DVC`],
    ['Testing', 'pytest; ruff'],
    [
      'Target Platform',
      mode.name === 'device' ? 'Linux containers for training, the device for answers' : 'Linux containers',
    ],
    ['Project Type', 'single'],
    ['Performance Goals', goals.length > 0 ? goals.map(({ text }) => text).join('; ') : open(mode.speed)],
    [
      'Constraints',
      limits.length > 0 ? limits.map(({ text }) => plain(text)).join('; ') : 'None beyond the requirements',
    ],
    [
      'Scale/Scope',
      scale
        ? plain(scale.text)
        : open(`How many ${about.examples} are there for training, and how many come in each day?`),
    ],
  ];
  return lines.map(([key, value]) => `- **${key}**: ${value}`).join('\n');
}
