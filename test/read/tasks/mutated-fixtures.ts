import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { debris } from './random-words.ts';

const folder = 'fixtures/tasks';
const fixtures = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(`${folder}/${name}/tasks.md`, 'utf8'));

type Mutation = (text: string) => string;

function onLines(change: (lines: string[]) => void): Mutation {
  return (text) => {
    const lines = text.split('\n');
    change(lines);
    return lines.join('\n');
  };
}

const place = fc.nat(10_000);
const fewPlaces = fc.tuple(place, fc.integer({ min: 1, max: 4 }));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fewPlaces.map(([at, count]) => onLines((lines) => void lines.splice(at % lines.length, count))),
  fewPlaces.map(([at, count]) =>
    onLines(
      (lines) =>
        void lines.splice(at % lines.length, 0, ...lines.slice(at % lines.length, (at % lines.length) + count)),
    ),
  ),
  fc.tuple(place, place).map(([a, b]) =>
    onLines((lines) => {
      const [left, right] = [a % lines.length, b % lines.length];
      [lines[left], lines[right]] = [lines[right] as string, lines[left] as string];
    }),
  ),
  fc.tuple(fewPlaces, fc.constantFrom('  ', '    ', '\t', '> ', '- ', '# ', '  - ')).map(([[at, count], by]) =>
    onLines((lines) => {
      for (let line = at % lines.length; line < Math.min((at % lines.length) + count, lines.length); line++)
        lines[line] = `${by}${lines[line]}`;
    }),
  ),
  fewPlaces.map(([at, count]) =>
    onLines((lines) => void lines.splice(at % lines.length, 1, (lines[at % lines.length] as string).slice(count))),
  ),
  fewPlaces.map(
    ([at, count]): Mutation =>
      (text) =>
        splice(text, at, count, ''),
  ),
  fc.tuple(place, debris).map(
    ([at, added]): Mutation =>
      (text) =>
        splice(text, at, 0, added),
  ),
  fc.tuple(fewPlaces, debris).map(
    ([[at, count], added]): Mutation =>
      (text) =>
        splice(text, at, count, added),
  ),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, at % (text.length + 1)),
  ),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(at % (text.length + 1)),
  ),
  fc
    .tuple(fc.constantFrom(...fixtures), place)
    .map(([other, at]) => onLines((lines) => void lines.splice(at % lines.length, 0, ...other.split('\n')))),
  fc.constantFrom(...fixtures).map(
    (other): Mutation =>
      (text) =>
        `${text}${other}`,
  ),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('[ ]', '[x]'),
    (text) => text.replaceAll('- [', '* ['),
  ),
);

function splice(text: string, at: number, count: number, added: string): string {
  const from = at % (text.length + 1);
  return `${text.slice(0, from)}${added}${text.slice(from + count)}`;
}

/** The files of fixtures/tasks after a few slips: lines and characters gone, doubled, moved and changed, and files run together. */
export const mutatedFixture: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(mutation, { minLength: 1, maxLength: 5 }))
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text));
