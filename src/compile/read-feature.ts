import type { Parsed } from '../base/diagnostic.ts';
import { lintPlan } from '../lint/lint-plan.ts';
import { noNeedsClarification } from '../lint/plan-rules/no-needs-clarification.ts';
import { noPlanPlaceholder } from '../lint/plan-rules/no-plan-placeholder.ts';
import type { Config } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import { readFeatureFolder } from '../read/feature-folder.ts';
import { fingerprint } from '../read/fingerprint.ts';
import { findPlaceholders } from '../read/placeholders.ts';
import { readSuppressions } from '../read/suppressions.ts';
import { silence } from './check-list.ts';

/** A feature with the fingerprint of each of its documents, by their path within the folder. */
export interface FeatureWithInputs {
  readonly feature: Feature;
  readonly inputs: ReadonlyMap<string, string>;
}

/** Reads a feature folder, reports what its plan leaves open, and takes the fingerprints of what was read. */
export function readFeatureWithInputs(folder: string, shown: string, config: Config): Parsed<FeatureWithInputs> {
  const { value: feature, diagnostics } = readFeatureFolder(folder, shown, config.workingTime);
  const { plan } = feature;
  // What is open keeps nobody from building.
  const mild: Config = config.preset === 'strict' ? { ...config, preset: 'recommended' } : config;
  const found = lintPlan({ plan, config: mild, reading: [], placeholders: findPlaceholders(plan.file), notes: true }, [
    noNeedsClarification,
    noPlanPlaceholder,
  ]);
  const open = silence(found, readSuppressions(plan.file)).kept;
  const inputs = new Map([...feature.documents].map(([path, { text }]) => [path, fingerprint(text)]));
  return { value: { feature, inputs }, diagnostics: [...diagnostics, ...open] };
}
