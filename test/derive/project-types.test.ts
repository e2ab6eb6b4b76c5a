import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { categoryRank } from '../../src/derive/phases.ts';
import { readDocuments } from '../compile/documents.ts';
import { documentsOf } from '../compile/rebuild.ts';

describe.each(['pipeline-component', 'sdk-extension', 'api-enhancement', 'full-pipeline', 'single', 'web'])(
  '%s',
  (type) => {
    const { value } = deriveTasks(readDocuments(documentsOf(`../derive/${type}`)).feature);

    test('tasks as written by hand', () => {
      const expected = readFileSync(`fixtures/derive/${type}/expected.txt`, 'utf8').trim().split('\n');
      expect(value.drafts.map(({ category, text }) => `${category} | ${text}`)).toEqual(expected);
      expect(value.design.layout.type).toBe(type);
    });

    test('each after what it needs, each with a path or a reason', () => {
      const place = new Map(value.drafts.map(({ key }, at) => [key, at]));
      for (const [at, { text, files, needs, category }] of value.drafts.entries()) {
        for (const { key } of needs) expect(place.get(key)).toBeLessThan(at);
        if (at > 0)
          expect(categoryRank(category)).toBeGreaterThanOrEqual(
            categoryRank(value.drafts[at - 1]?.category ?? 'setup'),
          );
        expect(files.length > 0 || /with .*\/|\(no file: /.test(text), text).toBe(true);
      }
    });
  },
);
