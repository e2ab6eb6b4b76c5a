import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { oneOf } from './texts.ts';
import { debris } from './words.ts';

const folder = 'fixtures/tasks';
const fixture = fc.constantFrom(
  ...readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}/tasks.md`, 'utf8')),
);

type Mutation = (text: string) => string;

/** Some lines, by the number of the first one and of those behind it, that others stand in the place of. */
function onLines(change: (lines: readonly string[]) => readonly string[]): fc.Arbitrary<Mutation> {
  return fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 4 })).map(([at, count]) => (text) => {
    const lines = text.split('\n');
    const from = at % lines.length;
    return lines.toSpliced(from, count, ...change(lines.slice(from, from + count))).join('\n');
  });
}

/** The same for some characters. */
function onCharacters(change: (text: string) => string): fc.Arbitrary<Mutation> {
  return fc.tuple(fc.nat(100_000), fc.nat(4)).map(([at, count]) => (text) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + change(text.slice(from, from + count)) + text.slice(from + count);
  });
}

const swap: fc.Arbitrary<Mutation> = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => (text) => {
  const lines = text.split('\n');
  const [left, right] = [a % lines.length, b % lines.length];
  return lines
    .with(left, lines[right] as string)
    .with(right, lines[left] as string)
    .join('\n');
});

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  onLines(() => []),
  onLines((lines) => [...lines, ...lines]),
  onLines((lines) => lines.map((line) => line.slice(2))),
  oneOf('  ¦    ¦\t¦> ¦- ¦# ¦  - ').chain((by) => onLines((lines) => lines.map((line) => by + line))),
  fixture.chain((other) => onLines((lines) => [...lines, ...other.split('\n')])),
  swap,
  onCharacters(() => ''),
  debris.chain((added) => onCharacters((text) => added + text)),
  debris.chain((added) => onCharacters(() => added)),
  fc.nat(100_000).map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.nat(100_000).map((at) => (text: string) => text.slice(at % (text.length + 1))),
  fixture.map((other) => (text: string) => text + other),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('[ ]', '[x]'),
    (text) => text.replaceAll('- [', '* ['),
  ),
);

/** A file of fixtures/tasks after a few slips: lines and characters gone, doubled, moved and changed, and files run together. */
export const mutatedFixture: fc.Arbitrary<string> = fc
  .tuple(fixture, fc.array(mutation, { minLength: 1, maxLength: 5 }))
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text));
