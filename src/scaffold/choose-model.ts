import type { Architecture, DataKind, TaskType } from '../knowledge/task-type.ts';
import type { Brief, Statement } from '../model/brief.ts';
import type { ModelFamily } from './model-family.ts';
import { modelFamily } from './model-family.ts';
import { saidBy } from './spec-says.ts';

/** A model with the others that were thought of. */
export interface ChosenModel {
  readonly name: string;
  readonly why: string;
  readonly framework: string;
  readonly hardware: 'cpu' | 'gpu';
  /** The sentence of the specification that names it. */
  readonly wanted?: Statement;
  readonly alternatives: readonly Architecture[];
  readonly family: ModelFamily;
}

/** Where the first model that is made for the data is not the one to begin with. */
const preferred: Readonly<Record<string, RegExp>> = {
  'time-series time-series': /lightgbm/i,
  'recommendation interactions': /matrix factori/i,
  'clustering text': /embedding/i,
  'clustering image': /embedding/i,
};

/** The model that the specification names, else the first that is made for this kind of data. */
export function chooseModel(brief: Brief, type: TaskType | undefined, data: DataKind): ChosenModel {
  const fitting = (type?.architectures ?? [])
    .filter((one) => one.data.includes(data))
    .toSorted((a, b) => a.data.length - b.data.length);
  const candidates = fitting.filter(({ why }) => !/\bbaseline\b/i.test(why));
  const named = candidates.find(({ pattern }) => saidBy(brief, pattern));
  const liked = type && preferred[`${type.id} ${data}`];
  const chosen =
    named ??
    candidates.find(({ name }) => liked?.test(name)) ??
    candidates.find(({ why }) => /usual first choice/.test(why)) ??
    candidates[0] ??
    type?.architectures[0];
  if (!chosen)
    return {
      name: 'the simplest model that answers the question',
      why: 'The type of the task is not known yet, so nothing larger can be justified.',
      framework: 'scikit-learn',
      hardware: 'cpu',
      alternatives: [],
      family: modelFamily(''),
    };
  const wanted = named && saidBy(brief, named.pattern);
  const words = new RegExp(chosen.frameworks.map((name) => name.replace(/[^\w]/g, '.')).join('|') || '(?!)', 'i');
  const framework = words.exec(saidBy(brief, words)?.text ?? '')?.[0] ?? chosen.frameworks[0] ?? 'scikit-learn';
  return {
    name: chosen.name,
    why: chosen.why,
    framework: chosen.frameworks.find((name) => name.toLowerCase() === framework.toLowerCase()) ?? framework,
    hardware: chosen.hardware,
    ...(wanted ? { wanted } : {}),
    alternatives: candidates.filter((one) => one !== chosen).slice(0, 3),
    family: modelFamily(chosen.name),
  };
}
