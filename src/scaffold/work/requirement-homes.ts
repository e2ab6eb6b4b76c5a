import type { Requirement } from '../../model/feature.ts';
import { ownWords, quoted } from '../own-words.ts';
import type { Work } from './work.ts';

/** Work that serves a requirement, by the words of it; the first that matches wins. */
const homes: readonly (readonly [string, RegExp])[] = [
  ['features', /\bMUST NOT use\b|\bnot be used as (?:an? )?(?:input|feature)/i],
  ['rollback', /\broll(?:ed|ing)?[ -]?back|\brevert|\bprevious (?:model )?version/i],
  ['monitor', /\bdrift|\bmonitor|\balert (?:the )?(?:team|operator|owner)|\bdegrad/i],
  [
    'performance',
    /\blatenc|\bresponse time|\bthroughput|\bwithin \d+(?:[.,]\d+)? ?(?:ms|milliseconds?|s\b|seconds?)|\bper second|\bby \d{1,2}[:.]\d{2}|\bin (?:zwei|\d+) sekunden|\bwithin (?:one|two|three|five|ten) (?:seconds|minutes)|\bminute old\b|\bp9[59]\b/i,
  ],
  ['deliver', /\bCI\b|\bdeploy|\brelease/i],
  ['pipeline', /\bretrain|\bre-train|\bnightly|\bschedul|\bevery (?:night|week|month|day)/i],
  ['tracking', /\bexperiment|\breproduc/i],
  [
    'register',
    /\bversi(?:on|ón) (?:of the model|des modells|del modelo)|\bmodel version|\bversion of the model|\bpromot(?:e|ed|ion)\b|\bregist(?:er|ry)|\blineage|\baudit/i,
  ],
  [
    'serve',
    /\b(?!(?:system|pipeline|model|service|script) )\w+ (?:MUST|SHOULD|can|may) be able to\b|\b(?:API|endpoint|screen|page|button|dashboard|user interface|UI|app)\b|\boverrul|\boverrid/i,
  ],
  [
    'own',
    /\bthreshold|\bcalibrat|\bfalse (?:positive|alarm|negative)|\binterval|\bcold[ -]start|\bnew (?:user|item)|\bwithout history|\bbacktest|\bnumber of (?:clusters|segments)|\bprofile/i,
  ],
  [
    'analyse',
    /\beinfluss|\bpor qué|\bwhy\b|\bexplain|\bimportance|\breasons?\b|\battribut|\bfair|\bbias|\bsegment-?wise|\binterpret/i,
  ],
  [
    'evaluation-tests',
    /\baccuracy|\bprecision|\brecall|\bF1\b|\bAUC|\bMAE\b|\bRMSE|\bMAPE|\bWAPE|\bMASE|\bsilhouette|\bNDCG|\bbaseline|\berror (?:of|below|under|at most)|\bat least \d+(?:[.,]\d+)? ?%/i,
  ],
  ['split', /\bsplit\b|\btest set|\bhold[ -]?out/i],
  [
    'validate',
    /\bmissing|\binvalid|\bschema|\breject|\bquality|\bduplicate|\bcorrupt|\bpersonal data|\bnames?, |\bnombres|\bkeine namen|\bprivacy|\bGDPR|\banonymi|\bPII\b/i,
  ],
  ['ingest', /\bingest|\bimport|\bload|\bcollect|\bdata sources?|\bread (?:from|the)|\bhistor(?:y|ical)/i],
  [
    'features',
    /\bfeatures?\b.*\b(?:engineer|comput|deriv|includ|use)|\blag\b|\bcalendar|\bholiday|\bembedding|\bpreprocess/i,
  ],
  ['train', /\bentrenar|\blernen\b|\btrain|\blearn/i],
];

/** Adds to each piece of work what it must meet of the requirements and success criteria; each stands with exactly one. */
export function withRequirements(works: readonly Work[], requirements: readonly Requirement[]): readonly Work[] {
  const served = new Map<string, string[]>();
  const keys = new Set(works.map(({ key }) => key));
  for (const requirement of requirements) {
    const home = homeOf(requirement, keys);
    served.set(home, [...(served.get(home) ?? []), `${requirement.id}: ${quoted(ownWords(requirement.text, 200))}`]);
  }
  return works.map((work) => ({ ...work, done: [...(served.get(work.key) ?? []), ...work.done] }));
}

/** The key of the work that serves a requirement: what measures it, for a success criterion, else what makes it. */
function homeOf({ id, text }: Requirement, keys: ReadonlySet<string>): string {
  const found = homes.find(([key, words]) => keys.has(key) && words.test(text))?.[0];
  if (found !== undefined) return found;
  return /^SC\b/.test(id) ? 'rollout' : 'serve';
}
