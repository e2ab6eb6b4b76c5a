import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { formatJunit } from '../../src/report/junit.ts';
import type { ReportInput } from '../../src/report/report.ts';
import { inputOf, manyFindings, sampleInput } from './sample-input.ts';

const schema = readFileSync('fixtures/report/junit-10.xsd', 'utf8');

async function errorsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents: xml }, schema });
  return errors.map(({ message }) => message);
}

const everything = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
const span = spanOf({ path: `a${everything}/tasks.md`, text: `${everything} \u{1F600} ]]> T001` }, 0x10000 + 1);
const finding: Diagnostic = { code: 'no-x', severity: 'error', message: `]]> & < > " ${everything}`, span };

test.each<[string, ReportInput]>([
  ['of odd findings', { ...sampleInput, verbose: true }],
  ['of every character', inputOf([{ ...finding, help: everything, related: [{ message: everything, span }] }])],
  ['of nothing', inputOf([])],
  ['of no file', inputOf([], { files: [] })],
  ['of many findings', manyFindings(3000)],
])('a report %s is valid by the schema of Jenkins', async (_, input) => {
  expect(await errorsOf(formatJunit(input))).toEqual([]);
});

test('the schema refuses what is wrong', async () => {
  expect(await errorsOf(formatJunit(sampleInput).replace('<testcase name=', '<testcase title='))).not.toEqual([]);
  expect(await errorsOf(formatJunit(sampleInput).replace('</testsuite>', ''))).not.toEqual([]);
});

test('errors failed, warnings and notes were skipped, a clean file passed', () => {
  const xml = formatJunit({ ...sampleInput, verbose: true });
  expect(xml.match(/<testsuites? .*>/g)?.map((tag) => tag.replace(/ (?:name|file)="[^"]*"/g, ''))).toEqual([
    '<testsuites tests="7" failures="2" errors="0">',
    '<testsuite tests="4" failures="2" errors="0" skipped="2">',
    '<testsuite tests="1" failures="0" errors="0" skipped="0">',
    '<testsuite tests="2" failures="0" errors="0" skipped="2">',
  ]);
  const count = (tag: RegExp): number => xml.match(tag)?.length ?? 0;
  expect([/<testcase /g, /<failure /g, /<skipped /g].map(count)).toEqual([7, 2, 4]);
});

test('a test keeps its name when lines move, and no two of a file have the same', () => {
  const names = (text: string, ...places: number[]): string[] => {
    const file = { path: 'specs/001-a/tasks.md', text };
    const xml = formatJunit(inputOf(places.map((start) => ({ ...finding, span: spanOf(file, start) }))));
    return [...xml.matchAll(/<testcase name="([^"]*)" classname="specs\/001-a\/tasks">/g)].map(([, name]) =>
      String(name),
    );
  };
  const before = ['no-x: - [ ] T001 a', 'no-x: - [ ] T001 a (2)', 'no-x: - [ ] T002 b'];
  expect(names('- [ ] T001 a\n- [ ] T002 b', 0, 6, 13)).toEqual(before);
  expect(names('\n\n- [x] T001 a\n- [ ] T002 b', 2, 8, 15)).toEqual(before);
});
