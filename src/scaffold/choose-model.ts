import type { Architecture, DataKind, TaskType } from '../knowledge/task-type.ts';
import type { Brief, Statement } from '../model/brief.ts';
import type { ModelFamily } from './model-family.ts';
import { modelFamily } from './model-family.ts';
import { namedModels } from './named-models.ts';
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
  const others = (type?.architectures ?? []).filter(
    (one) => !candidates.includes(one) && !/\bbaseline\b/i.test(one.why),
  );
  const plain = (type?.architectures ?? []).filter((one) => /\bbaseline\b/i.test(one.why));
  const named =
    [...candidates, ...others].find(({ pattern }) => wantedBy(brief, pattern)) ??
    plain.find(({ pattern }) => wantedBy(brief, pattern, /\b(?:train|fit)|trainier|обуч|entren/i)) ??
    (type?.id === 'classification' || type?.id === 'regression'
      ? namedModels.find(({ pattern }) => wantedBy(brief, pattern))
      : undefined);
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
  const wanted = named && wantedBy(brief, named.pattern);
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

/** What stands before a model that another one is compared with. */
const compared =
  /\b(?:than|baseline|compar\w*|against|instead of|vergleich\w*|gegen|als (?:der|die|das|einer?)|que (?:la|el|una?))\b|лучше|по сравнению/iu;

/** The sentence that asks for a model, and does not only compare with it. */
function wantedBy({ statements }: Brief, pattern: string, beside: RegExp = /./u): Statement | undefined {
  const searched = new RegExp(pattern, 'iu');
  const asking = statements.filter(({ text }) => {
    const found = searched.exec(text);
    if (!found || !beside.test(text)) return false;
    const end = found.index + found[0].length;
    return !compared.test(text.slice(0, found.index)) && !/^\W{0,3}baseline/i.test(text.slice(end));
  });
  return asking.find(({ id }) => id !== undefined) ?? asking[0];
}
