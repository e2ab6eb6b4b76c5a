import { formatPlace } from '../../base/source.ts';
import { contractComponents } from '../facts/declared-parts.ts';
import type { Rule } from '../rule.ts';

/** A container image has a tag, and not `latest`. */
export const noLatestImage: Rule = {
  name: 'no-latest-image',
  description: 'A container image has a tag, and not `latest`.',
  group: 'contracts',
  recommended: 'warning',
  *check({ feature }) {
    if (!feature) return;
    const told = new Set<string>();
    for (const { image } of contractComponents(feature)) {
      // A digest never moves; a placeholder is filled in later.
      if (!image || /@|\{\{|\$/.test(image.value) || told.has(formatPlace(image.span))) continue;
      const tag = /:([^:/]+)$/.exec(image.value)?.[1];
      if (tag !== undefined && tag !== 'latest') continue;
      told.add(formatPlace(image.span));
      const what = tag === undefined ? 'has no tag' : 'has the tag `latest`';
      yield { span: image.span, message: `the image ${image.value} ${what}; name the version to run` };
    }
  },
};
