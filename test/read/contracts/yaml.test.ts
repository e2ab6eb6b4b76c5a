import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml, type YamlDocument } from '../../../src/read/yaml.ts';

function read(text: string): { documents: readonly YamlDocument[] | undefined; codes: string[] } {
  const { value, diagnostics } = readYaml({ path: 'any.yaml', text });
  return { documents: value, codes: diagnostics.map(({ code, span }) => `${code} ${span.start}`) };
}

test('plain values of all documents', () => {
  const { documents } = read('a: [1, yes, 2020-01-01, ~]\n---\n"b": {c: 0x10}\n');
  expect(documents?.map(({ value }) => JSON.stringify(value))).toEqual([
    '{"a":[1,"yes","2020-01-01",null]}',
    '{"b":{"c":16}}',
  ]);
});

test('the place of a value and of its key', () => {
  const text = '\uFEFFinputs:\n  - name: rows\n    type: [a, b ]\n# end\n';
  const document = read(text).documents?.[0] as YamlDocument;
  const at = (path: (string | number)[]) => cut(document.spanAt(path));
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(at(['inputs', 0, 'name'])).toBe('rows');
  expect(at(['inputs', 0, 'type'])).toBe('[a, b ]');
  expect(at(['inputs', 0])).toBe('name: rows\n    type: [a, b ]');
  expect(at(['inputs', 0, 'name', 'deeper'])).toBe('rows');
  expect(cut(document.keySpanAt(['inputs', 0, 'type']))).toBe('type');
  expect(document.span).toMatchObject({ start: 1, end: text.indexOf('\n#') });
});

test('anchors and merge keys: what is written wins, then the first source', () => {
  const text = 'one: &one {a: 1, b: 1}\ntwo: &two {b: 2, c: 2}\nall:\n  <<: [*one, *two]\n  a: 0\nsame: *one\n';
  const value = read(text).documents?.[0]?.value;
  expect(value).toMatchObject({ all: { a: 0, b: 1, c: 2 }, same: { a: 1, b: 1 } });
});

test('keys that objects are born with are keys like others', () => {
  const document = read('__proto__: {a: 1}\nconstructor: 2\n').documents?.[0];
  expect(Object.keys(document?.value as object)).toEqual(['__proto__', 'constructor']);
});

const laughs = (width: number, merge: string): string =>
  Array.from(
    { length: 30 },
    (_, n) =>
      `a${n}: &a${n} ${
        n
          ? merge.replaceAll(
              '…',
              Array(width)
                .fill(`*a${n - 1}`)
                .join(),
            )
          : '{x: 1}'
      }`,
  ).join('\n');

test.each(['[…]', '{b: {<<: […]}, c: {<<: […]}, d: […]}'])('a billion laughs with %s', (merge) => {
  const { documents, codes } = read(laughs(9, merge));
  expect(documents).toBe(undefined);
  expect(codes[0]).toMatch(/^yaml-alias/);
  // Three of each are no bomb.
  expect(read(laughs(9, merge).split('\n').slice(0, 3).join('\n')).codes).toEqual([]);
});

test('a circle is not an unknown name', () => {
  const { diagnostics } = readYaml({ path: 'any.yaml', text: '&a [*a]' });
  expect(diagnostics[0]?.message).toContain('it would never end');
});

test.each([
  ['cyclic alias', '&a [*a]', 'yaml-alias 4'],
  ['cyclic merge', 'a: &a\n  <<: *a', 'yaml-alias 12'],
  ['unknown alias', 'a: *b', 'yaml-alias 3'],
  ['a tag of one’s own', 'a: !Ref b', 'yaml-tag 3'],
  ['a set', 'a: !!set {b}', 'yaml-tag 3'],
  ['a key given twice', 'a: 1\na: 2\n', 'duplicate-key 5'],
  ['a key that is a map', 'a: {{ b }}', 'yaml-key 4'],
  ['NUL', 'a: \0', 'invalid-yaml 3'],
  ['no end of a quote', 'a: "b', 'invalid-yaml 5'],
  ['tabs', 'a:\n\tb: 1', 'invalid-yaml 3'],
  ['too many documents', '---\n'.repeat(1e5), 'yaml-limit 407'],
])('%s is reported', (_, text, expected) => expect(read(text).codes).toEqual([expected]));

test.each(['[', '{', '- ', '? ', ': ', 'a: ', '&a [', '? [', '{a: '])('a megabyte of %j ends at once', (text) => {
  const begin = performance.now();
  expect(read(text.repeat(1e6 / text.length)).codes[0]).toMatch(/^(?:yaml-limit|invalid-yaml) \d{1,3}$/);
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test.each(['&a *a ', ']', '? a\n', '- *a\n', '"', '#\n', '!a ', 'a: [\n', '\n'])(
  'a megabyte of %j is refused',
  (text) => {
    expect(read(text.repeat(1e6 / text.length)).documents).toBe(undefined);
  },
);

test('a long text is no harm, one too long is refused', () => {
  expect(read(`a: "${'x'.repeat(3e6)}"`).codes).toEqual([]);
  expect(read(`a: "${'x'.repeat(5e6)}"`).codes).toEqual(['yaml-limit 0']);
});

test('never throws, and points into the text', () => {
  const piece = fc.constantFrom(
    ...'a|: |- |\n|  |[|]|{|}|,|&a |*a|!t |!!str |<<|"|\'|#|?|>|%|---\n|...\n|\t|\r|@|1|~|\\'.split('|'),
    '|',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const file = { path: 'any.yaml', text: pieces.join('') };
      const { value, diagnostics } = readYaml(file);
      for (const document of value ?? []) expect(document.span.end).toBeLessThanOrEqual(file.text.length);
      if (!value) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
