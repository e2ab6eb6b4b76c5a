import type { YamlPath } from '../yaml.ts';
import { type ContractSource, reportAt } from './contract-source.ts';

/** Warns of an image that may be another one tomorrow: no tag, or `latest`. */
export function checkImage(source: ContractSource, image: string, path: YamlPath): void {
  // A digest never moves; a placeholder is filled in later.
  if (!image.trim() || /@|\{\{|\$/.test(image)) return;
  const tag = /:([^:/]+)$/.exec(image.trim())?.[1];
  if (tag && tag !== 'latest') return;
  const what = tag ? 'has the tag `latest`' : 'has no tag';
  reportAt(source, path, 'warning', 'latest-image', `The image \`${image.trim()}\` ${what}; name the version to run.`);
}
