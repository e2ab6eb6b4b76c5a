import fc from 'fast-check';
import { test } from 'vitest';
import { compileFeature } from '../../src/compile/compile.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readDocuments } from './documents.ts';
import { expectFaithful, expectKept, listOf, textOf } from './laws.ts';
import { edit } from './people.ts';
import { randomDocuments } from './random-documents.ts';

const sort = (v: unknown): unknown =>
  Array.isArray(v)
    ? v.map(sort)
    : v && typeof v === 'object'
      ? Object.fromEntries(
          Object.entries(v)
            .filter(([, x]) => x !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, x]) => [k, sort(x)]),
        )
      : v;

test('scan', () => {
  const seen = new Map<string, number>();
  const shown: string[] = [];
  let at = 0,
    out = 0;
  const start = Date.now();
  for (const [documents, edits] of fc.sample(
    fc.tuple(
      randomDocuments,
      fc.array(fc.tuple(edit, fc.nat(200)), { minLength: 1, maxLength: Number(process.env['EDITS'] ?? 4) }),
    ),
    { numRuns: Number(process.env['RUNS'] ?? 400), seed: Number(process.env['SEED'] ?? 1) },
  )) {
    at++;
    try {
      const { feature, inputs } = readDocuments(documents);
      const input = { feature, inputs, config: { ...defaultConfig, phases: at % 2 ? 'ordered' : 'none' } as const };
      const base = textOf(compileFeature(input));
      if (base === '') continue;
      Object.assign(input, { old: listOf(edits.reduce((text, [change, at]) => change(text, at), base)) });
      const { output, diagnostics } = compileFeature(input);
      if (!output) {
        const k =
          'E ' +
          diagnostics
            .filter((d) => d.severity === 'error')
            .map((d) => d.code)
            .join(',');
        seen.set(k, (seen.get(k) ?? 0) + 1);
        continue;
      }
      out++;
      expectFaithful(input);
      expectKept((input as any).old, listOf(textOf(compileFeature(input))));
    } catch (e) {
      const error = e as { message: string; stack: string; actual?: unknown; expected?: unknown };
      const where = /laws.ts:(\d+)/.exec(error.stack)?.[1];
      const key = where ?? error.message;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if ((seen.get(key) ?? 0) <= Number(process.env['SHOW'] ?? 8)) {
        const a = JSON.stringify(sort(error.actual), null, 1)?.split('\n') ?? [],
          b = JSON.stringify(sort(error.expected), null, 1)?.split('\n') ?? [];
        const A = typeof error.actual === 'string' ? error.actual.split('\n') : a,
          B = typeof error.expected === 'string' ? error.expected.split('\n') : b;
        const diff = [];
        for (let i = 0; i < Math.max(A.length, B.length) && diff.length < 3; i++)
          if (A[i] !== B[i]) diff.push(`   got  ${A[i]}\n   want ${B[i]}`);
        shown.push(`#${at} line ${where} ${error.message.slice(0, 200)}\n${diff.join('\n')}`);
      }
    }
  }
  console.log(shown.join('\n'));
  console.log(Object.fromEntries(seen), at, out, Date.now() - start, 'ms');
});
