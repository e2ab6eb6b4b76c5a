import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { Config } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import { readFeatureFolder } from '../read/feature-folder.ts';
import { fingerprint } from '../read/fingerprint.ts';
import { findPlaceholders } from '../read/placeholders.ts';

/** A feature with the fingerprint of each of its documents, by their path within the folder. */
export interface FeatureWithInputs {
  readonly feature: Feature;
  readonly inputs: ReadonlyMap<string, string>;
}

/** Reads a feature folder, reports what its plan leaves open, and takes the fingerprints of what was read. */
export function readFeatureWithInputs(folder: string, shown: string, config: Config): Parsed<FeatureWithInputs> {
  const { value: feature, diagnostics } = readFeatureFolder(folder, shown, config.workingTime);
  const { plan } = feature;
  const open: Diagnostic[] = [
    ...plan.clarifications.map(({ value, span }) => ({
      code: 'no-needs-clarification',
      severity: 'warning' as const,
      span,
      message: `a question is still open: ${value.replace(/\s+/g, ' ').slice(0, 160)}; decide it in the plan`,
    })),
    ...findPlaceholders(plan.file).map(({ value, span }) => ({
      code: 'no-placeholder',
      severity: 'warning' as const,
      span,
      message: `the placeholder ${value} is not filled in; write what holds for this feature`,
    })),
  ];
  const inputs = new Map([...feature.documents].map(([path, { text }]) => [path, fingerprint(text)]));
  return { value: { feature, inputs }, diagnostics: [...diagnostics, ...open] };
}
