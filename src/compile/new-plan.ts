import type { SourceFile } from '../base/source.ts';
import { positionOf, spanOf } from '../base/source.ts';
import { kebabCase, sentenceName, snakeCase } from '../derive/naming.ts';
import { demandsAnswered } from '../knowledge/demands-answered.ts';
import type { Recognised } from '../knowledge/recognise.ts';
import { isClear, recogniseTaskTypes } from '../knowledge/recognise.ts';
import type { DataKind, TaskTypeId } from '../knowledge/task-type.ts';
import { taskTypeOf } from '../knowledge/task-types.ts';
import type { Brief } from '../model/brief.ts';
import type { Config } from '../model/config.ts';
import type { PlanContent, PlanDialect, Stated } from '../model/plan.ts';
import { readBrief } from '../read/brief.ts';
import { readPlan } from '../read/plan.ts';
import { planWriters } from '../render/plans/index.ts';
import { scaffoldPlan } from '../scaffold/plan-content.ts';
import { featureName } from './feature-name.ts';

/** What a plan is to be started from. */
export interface NewPlanInput {
  /** The specification, or a few words in its place. */
  readonly specification: SourceFile;
  readonly dialect: PlanDialect;
  readonly config: Config;
  /** In place of the title of the specification. */
  readonly title?: string;
  /** Name of the feature folder; else that of the feature is taken. */
  readonly feature?: string;
  /** In place of the type that is recognised; `unknown`: the plan asks. */
  readonly taskType?: TaskTypeId | 'unknown';
  readonly data?: DataKind;
  /** Id of the issue: `SCRUM-10`. */
  readonly ticket?: string;
}

/** A type of task that a specification speaks of, with the words that say so and their lines. */
export interface TypeSign {
  readonly type: TaskTypeId;
  readonly words: readonly { readonly word: string; readonly line: number }[];
}

/** What a specification says of the type of its task. */
export interface RecognisedTypes {
  /** The most likely first; empty where nothing speaks of one. */
  readonly candidates: readonly TypeSign[];
  /** Whether the first is so far ahead that nobody needs to be asked. */
  readonly clear: boolean;
}

/** A plan that was started. */
export interface NewPlan {
  readonly text: string;
  readonly content: PlanContent;
  /** Absent where no type was told or recognised: the plan asks. */
  readonly type?: TaskTypeId;
  /** What is still open, each with its place in the text. */
  readonly questions: readonly Stated[];
}

/** The types of task that a specification speaks of, with the words that led to each. */
export function typesOf(specification: SourceFile): RecognisedTypes {
  const found = recogniseTaskTypes(specification.text);
  return { candidates: signsOf(specification, found), clear: isClear(found) };
}

/** Whether a file is plainly a plan: it holds tasks, and calls itself a plan or has nothing of a specification. */
export function isPlanFile(file: SourceFile): boolean {
  const { tasks, dialects } = readPlan(file).value;
  if (tasks.length === 0 || dialects.length === 0) return false;
  const { stories, requirements } = readBrief(file).specification;
  return /^#[ \t][^:\n]{0,40}\bplan\b/im.test(file.text) || (stories.length === 0 && requirements.length === 0);
}

function signsOf(specification: SourceFile, found: readonly Recognised[]): readonly TypeSign[] {
  return found.map(({ type, words }) => ({
    type,
    words: strongest(words).map(({ word, at }) => ({
      word: word.replace(/\s+/g, ' '),
      line: positionOf(spanOf(specification, at)).line,
    })),
  }));
}

/** Starts a plan: recognises the type, builds the content, and writes it in the dialect. Pure. */
export function newPlan(input: NewPlanInput): NewPlan {
  const { specification, dialect, config, title, feature, ticket } = input;
  const read = readBrief(specification);
  const brief: Brief = title === undefined ? read : { ...read, title };
  const found = recogniseTaskTypes(specification.text);
  const type = input.taskType === 'unknown' ? undefined : (input.taskType ?? found[0]?.type);
  const own = found.find((one) => one.type === type);
  const data = input.data ?? own?.data;
  const signs = signsOf(specification, found).find((one) => one.type === type)?.words ?? [];
  const content = scaffoldPlan(
    {
      brief,
      feature: featureName({
        ...(feature === undefined ? {} : { feature }),
        title: brief.title,
        text: specification.text,
        path: specification.path,
      }),
      ...(type ? { type: taskTypeOf(type) } : {}),
      ...(data ? { data } : {}),
      signs: signs.slice(0, 6).map(({ word, line }) => `"${word.replace(/["*`[\]|]/g, '')}" (line ${line})`),
      answers: type ? demandsAnswered(type, specification.text) : [],
      ...(ticket === undefined ? {} : { ticket }),
      naming: { snake: snakeCase, kebab: kebabCase, sentence: (text, fallback) => sentenceName(text, fallback) },
      hoursPerDay: config.workingTime.hoursPerDay,
    },
    dialect,
  );
  const text = planWriters[dialect]({ ...content, dialects: [dialect] });
  const plan = readPlan({ path: 'plan.md', text }, config.workingTime, dialect).value;
  return { text, content, ...(type ? { type } : {}), questions: plan.clarifications };
}

/** The words that say most, in the order of the text. */
function strongest(words: Recognised['words']): Recognised['words'] {
  const most = words.toSorted((a, b) => b.weight - a.weight).slice(0, 6);
  return words.filter((word) => most.includes(word));
}
