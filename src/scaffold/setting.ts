import type { AnsweredDemand } from '../knowledge/demands-answered.ts';
import type { DataKind, KnownEntry, Metric, TaskType } from '../knowledge/task-type.ts';
import type { Brief, Statement } from '../model/brief.ts';
import type { ChosenModel } from './choose-model.ts';
import { chooseModel } from './choose-model.ts';
import type { DataRecipe } from './data-recipe.ts';
import { dataRecipes } from './data-recipe.ts';
import type { ServingMode } from './serving-mode.ts';
import { asksForDevice, servingMode } from './serving-mode.ts';
import { decided, requiredBy, saidBy } from './spec-says.ts';
import { inOrderOfTime, splitByTime } from './split-by-time.ts';
import type { TypeRecipe } from './type-recipe.ts';
import { typeRecipeOf } from './type-recipe-of.ts';

/** How names become files, as the tasks that `build` derives have them. */
export interface Naming {
  snake(name: string): string;
  kebab(name: string): string;
  /** A short name for a sentence; the fallback where it has none in Latin letters. */
  sentence(text: string, fallback: string): string;
}

/** What a plan is scaffolded from. */
export interface ScaffoldInput {
  readonly brief: Brief;
  /** Name of the feature folder without its number, or of the feature. */
  readonly feature: string;
  /** Absent where nobody knows it: the plan asks. */
  readonly type?: TaskType;
  readonly data?: DataKind;
  /** How the words that led to the type are told: `"churn" (line 3)`. */
  readonly signs: readonly string[];
  /** What the specification says to what a plan for the type has to say; empty without a type. */
  readonly answers: readonly AnsweredDemand[];
  /** Id of the issue that the branch is named after. */
  readonly ticket?: string;
  readonly naming: Naming;
  readonly hoursPerDay: number;
}

/** Everything that the parts of a scaffold are decided by. */
export interface Setting extends ScaffoldInput {
  readonly dataKind: DataKind;
  readonly recipe: TypeRecipe;
  readonly about: DataRecipe;
  readonly model: ChosenModel;
  readonly primary: Metric | undefined;
  readonly secondary: readonly Metric[];
  readonly business: readonly Metric[];
  readonly validation: KnownEntry | undefined;
  readonly serving: KnownEntry | undefined;
  readonly mode: ServingMode;
  /** The sentence that asks for a split by time, where the type is split otherwise. */
  readonly byTime: Statement | undefined;
  /** Other validation strategies that the specification speaks of. */
  readonly furtherValidation: readonly KnownEntry[];
  /** What the model must beat. */
  readonly baseline: string;
  /** Name of the Python package. */
  readonly module: string;
  readonly slug: string;
}

const usualData: Readonly<Record<string, DataKind>> = {
  'time-series': 'time-series',
  recommendation: 'interactions',
};

/** Decides what the scaffold is built on: data, model, metrics, validation and serving, the specification's own words first. */
export function settingOf(input: ScaffoldInput): Setting {
  const { type, naming } = input;
  const brief = decided(input.brief);
  const dataKind = input.data ?? usualData[type?.id ?? ''] ?? 'tabular';
  const said = <T extends KnownEntry>(entries: readonly T[]): T | undefined =>
    entries.find(({ pattern }) => saidBy(brief, pattern));
  const metrics = type?.metrics ?? [];
  // A model that never raises an alarm has no false ones: that rate alone decides nothing.
  const judging = metrics.filter(({ name }) => !/false positive rate/i.test(name));
  const primary = judging.filter(({ rank }) => rank === 'primary');
  const required = (list: readonly Metric[]): Metric | undefined =>
    list.find(({ pattern }) => requiredBy(brief, pattern));
  const chosen = required(primary) ?? required(judging.filter(({ rank }) => rank === 'secondary')) ?? primary[0];
  const module = naming.snake(input.feature);
  const byTime = type?.id === 'classification' || type?.id === 'regression' ? splitByTime(brief) : undefined;
  const usual = typeRecipeOf(type?.id);
  const recipe = byTime ? inOrderOfTime(usual) : usual;
  const about = dataRecipes[dataKind];
  const isDevice = asksForDevice((pattern) => saidBy(brief, pattern) !== undefined);
  // `edge` alone is said of much: of cases, for one.
  const ways = (type?.serving ?? []).filter(({ name }) => isDevice || !/edge/i.test(name));
  const serving = said(ways) ?? ways[0];
  const mode = servingMode(serving?.name, isDevice);
  const strategies = type?.validation ?? [];
  const validation =
    (byTime && strategies.find(({ name }) => /time/i.test(name))) ??
    said(strategies.filter(({ name }) => !/review|a\/b|feedback/i.test(name))) ??
    strategies[0];
  return {
    ...input,
    brief,
    byTime,
    dataKind,
    recipe,
    about,
    baseline: recipe.baseline.replace('{simple}', about.simpleModel),
    model: chooseModel(brief, type, dataKind),
    primary: chosen && inOwnWords(chosen, brief),
    secondary: metrics.filter((metric) => metric.rank !== 'business' && metric !== chosen),
    business: metrics.filter(({ rank }) => rank === 'business'),
    validation,
    furtherValidation: strategies.filter((one) => one !== validation && !byTime && saidBy(brief, one.pattern)),
    serving: mode.name === 'device' ? (type?.serving.find(({ name }) => /edge/i.test(name)) ?? serving) : serving,
    mode,
    module: /^[a-z]/.test(module) && /^\w+$/.test(module) ? module : 'feature',
    slug: naming.kebab(input.feature),
  };
}

/** A metric by the name that the specification gives it, where that is another one of its kind: `WAPE` for MAPE. */
function inOwnWords(metric: Metric, brief: Brief): Metric {
  const said = requiredBy(brief, metric.pattern)?.text ?? '';
  const word = new RegExp(metric.pattern, 'iu').exec(said)?.[0] ?? '';
  return /^[A-Z]{3,6}$/.test(word) && !metric.name.includes(word) ? { ...metric, name: word } : metric;
}
