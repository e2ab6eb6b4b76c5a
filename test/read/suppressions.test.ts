import { expect, test } from 'vitest';
import { positionOf } from '../../src/base/source.ts';
import { readSuppressions } from '../../src/read/suppressions.ts';

/** `2 use-file-path 3-3: reason` for each: the line of the comment, what it names, the lines that it holds for. */
function read(text: string, path = 'tasks.md'): string[] {
  const file = { path, text };
  return readSuppressions(file).map(({ rules, reason, from, to, span }) => {
    const line = (at: number): number => positionOf({ file, start: at, end: at }).line;
    const range = from >= text.length && text.length > 0 ? 'end' : `${line(from)}-${line(Math.max(from, to - 1))}`;
    return `${positionOf(span).line} ${rules.join(' ') || '*'} ${range}: ${reason}`;
  });
}

const task = '- [ ] T001 Do it';

test('the next line that is not blank', () => {
  expect(read(`<!-- tasks-ml-disable-next-line use-file-path: a talk -->\n${task}\n${task}\n`)).toEqual([
    '1 use-file-path 2-2: a talk',
  ]);
  expect(read(`<!-- tasks-ml-disable-next-line no-cycle: why -->\n\n  \n${task}`)).toEqual(['1 no-cycle 4-4: why']);
  expect(read('<!-- tasks-ml-disable-next-line no-cycle: why -->')).toEqual(['1 no-cycle end: why']);
});

test('its own line', () => {
  expect(read(`# T\n\n${task} <!-- tasks-ml-disable-line use-file-path: a talk -->\n`)).toEqual([
    '3 use-file-path 3-3: a talk',
  ]);
});

test('a region, up to where it is switched on again', () => {
  const text = ['<!-- tasks-ml-disable a-b, c-d: slow -->', task, '<!-- tasks-ml-enable a-b -->', task, ''].join('\n');
  expect(read(text)).toEqual(['1 a-b 1-2: slow', '1 c-d 1-5: slow']);
  expect(read(text.replace('enable a-b', 'enable'))).toEqual(['1 a-b 1-2: slow', '1 c-d 1-2: slow']);
});

test('the whole file, wherever the comment stands', () => {
  expect(read(`${task}\n<!-- tasks-ml-disable-file no-cycle: legacy -->\n${task}`)).toEqual(['2 no-cycle 1-3: legacy']);
});

test('one entry for each rule, and none named is all', () => {
  const span = (text: string): unknown => new Set(readSuppressions({ path: 'a.md', text }).map((one) => one.span)).size;
  const text = `<!-- tasks-ml-disable-next-line a-b , c-d: both -->\n${task}`;
  expect(read(text)).toEqual(['1 a-b 2-2: both', '1 c-d 2-2: both']);
  expect(span(text)).toBe(1);
  expect(read(`<!-- tasks-ml-disable-next-line: all -->\n${task}`)).toEqual(['1 * 2-2: all']);
});

test.each([
  ['no-cycle', ''],
  ['no-cycle:', ''],
  ['no-cycle -- two dashes', 'two dashes'],
  ['no-cycle – a dash', 'a dash'],
  ['no-cycle: T001, T002: both', 'T001, T002: both'],
  ['no-cycle because I say so', 'because I say so'],
])('the reason of %j', (words, reason) => {
  expect(read(`<!-- tasks-ml-disable-line ${words} -->`)).toEqual([`1 no-cycle 1-1:${` ${reason}`}`]);
});

test.each([
  ['in a fence', `\`\`\`markdown\n<!-- tasks-ml-disable-file no-cycle: x -->\n\`\`\``],
  ['in a longer fence', `~~~~\n~~~\n<!-- tasks-ml-disable-file no-cycle: x -->\n~~~~`],
  ['in a fence of an item', `- a\n  \`\`\`\n  <!-- tasks-ml-disable-file no-cycle: x -->\n  \`\`\``],
  ['between backticks', '`<!-- tasks-ml-disable-file no-cycle: x -->`'],
  ['without an end', '<!-- tasks-ml-disable-file no-cycle: x'],
  ['another word', '<!-- tasks-ml-disabled no-cycle: x --><!-- tasks-ml-disable-nextline no-cycle: x -->'],
  ['the stamp', '<!-- tasks-ml 1 plan.md=3f9a lines= -->'],
  ['YAML in Markdown', '# tasks-ml-disable-file no-cycle: x'],
])('no suppression: %s', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('behind a fence comments count again', () => {
  expect(read('```\n```\n<!-- tasks-ml-disable-file no-cycle: x -->')).toHaveLength(1);
});

test('Windows: the same lines', () => {
  const text = `# T\r\n\r\n<!-- tasks-ml-disable-next-line no-cycle: why -->\r\n\r\n${task}\r\n${task}\r\n`;
  expect(read(text)).toEqual(['3 no-cycle 5-5: why']);
  expect(read(`\uFEFF${text}`)).toEqual(['3 no-cycle 5-5: why']);
  expect(read(text.replaceAll('\r\n', '\r'))).toEqual(['3 no-cycle 5-5: why']);
});

test('YAML: comments on a line of their own and behind a value', () => {
  const text = [
    'container:',
    '  # tasks-ml-disable-next-line no-latest-image: the registry has no tags',
    '  image: a/b:latest',
    '  other: c # tasks-ml-disable-line no-latest-image: so it is',
    '  text: "no#tasks-ml-disable-file x: y"',
  ].join('\n');
  expect(read(text, 'contracts/a.yaml')).toEqual([
    '2 no-latest-image 3-3: the registry has no tags',
    '4 no-latest-image 4-4: so it is',
  ]);
  expect(read(text.replaceAll('\n', '\r\n'), 'contracts/a.YML')).toHaveLength(2);
});

test('long lines of opened comments take no long time', () => {
  const text = '<!-- tasks-ml-disable a,b,c,'.repeat(20_000);
  const start = process.hrtime.bigint();
  expect(readSuppressions({ path: 'tasks.md', text })).toEqual([]);
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(10_000);
});
