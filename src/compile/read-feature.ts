import type { Parsed } from '../base/diagnostic.ts';
import type { Config } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import { readFeatureFolder } from '../read/feature-folder.ts';
import { fingerprint } from '../read/fingerprint.ts';

/** A feature with the fingerprint of each of its documents, by their path within the folder. */
export interface FeatureWithInputs {
  readonly feature: Feature;
  readonly inputs: ReadonlyMap<string, string>;
}

/** Reads a feature folder and takes the fingerprints of what was read. */
export function readFeatureWithInputs(folder: string, shown: string, config: Config): Parsed<FeatureWithInputs> {
  const { value: feature, diagnostics } = readFeatureFolder(folder, shown, config.workingTime);
  const inputs = new Map([...feature.documents].map(([path, { text }]) => [path, fingerprint(text)]));
  return { value: { feature, inputs }, diagnostics };
}
