import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
/** A regular expression for the flags `iu`; `\b` knows ASCII letters only, and nothing repeats without a bound. */
const pattern = text;
/** Where an entry was taken from: the name of a document, and a link where there is one. */
const source = text;
const dataKind = z.enum(['tabular', 'image', 'text', 'time-series', 'interactions']);

const choice = z.strictObject({
  name: text,
  /** How plans call it. */
  pattern,
  /** The data that it is for. */
  data: z.array(dataKind),
  frameworks: z.array(text),
  hardware: z.enum(['cpu', 'gpu']),
  /** Why one takes it, in a sentence. */
  why: text,
  source,
});
const metric = z.strictObject({
  name: text,
  pattern,
  rank: z.enum(['primary', 'secondary', 'business']),
  /** What it tells, in a sentence. */
  why: text,
  source,
});
const strategy = z.strictObject({ name: text, pattern, why: text, source });
const demand = z.strictObject({
  /** Stable name: `class-imbalance`. */
  id: text,
  /** What has to be said: "how class imbalance is handled". */
  title: text,
  /** The label before the answer in a plan: `Class imbalance`. */
  label: text,
  part: z.enum(['architecture', 'data', 'training', 'evaluation', 'deployment']),
  /** A plan that matches says it. */
  pattern,
  /** `always`: the plan must say it; `consider`: it should. */
  level: z.enum(['always', 'consider']),
  /** The question to ask where the specification is silent. */
  question: text,
  /** What is usual where nobody decides otherwise; the sentence itself answers the demand. */
  usual: text,
  source,
});
const risk = z.strictObject({
  risk: text,
  likelihood: z.enum(['Low', 'Medium', 'High']),
  impact: z.enum(['Low', 'Medium', 'High']),
  mitigation: text,
  source,
});

/** One type of machine learning task, and what is known of it. */
export const taskTypeSchema: z.ZodMiniType = z.strictObject({
  id: z.enum(['classification', 'regression', 'time-series', 'clustering', 'anomaly-detection', 'recommendation']),
  title: text,
  /** Words that speak for this type, each with how much. */
  signs: z.array(z.strictObject({ pattern, weight: z.number() })),
  architectures: z.array(choice),
  metrics: z.array(metric),
  validation: z.array(strategy),
  demands: z.array(demand),
  risks: z.array(risk),
  /** Working days of each of the five phases: from, to. */
  estimates: z.array(z.tuple([z.number(), z.number()])).check(z.length(5)),
  serving: z.array(strategy),
  monitoring: z.array(strategy),
});
