import { expect, test } from 'vitest';
import { formatStamp, parseStamp, stampIn } from '../../src/model/stamp.ts';

const stamp = {
  version: 1,
  inputs: new Map([
    ['plan.md', '0123456789ab'],
    ['contracts/a b=c--d.yaml', 'aa'],
    ['text', 'bb'],
    ['lines', 'cc'],
    ['others', 'dd'],
  ]),
  wording: new Map([
    ['T001', 'abcdefghijkl'],
    ['T003', 'ABCDEFGHIJKL'],
    ['DATA-001', '012345678901'],
  ]),
  highest: 3,
  text: 'ffffffffffff',
};

test('what is written is read back, whatever the documents are called', () => {
  expect(parseStamp(formatStamp(stamp))).toEqual(stamp);
});

test('the stamp of an older version has no fingerprint of the text', () => {
  const { text, ...older } = stamp;
  expect(parseStamp(formatStamp(older))).toEqual(older);
  expect(formatStamp(older)).not.toContain(' text=');
});

test('of a file the last stamp counts, with whatever stands behind it', () => {
  const [first, last] = ['1', '2'].map((highest) => formatStamp({ ...stamp, wording: new Map(), highest: +highest }));
  expect(stampIn(`a\n\n${first}\n\n${last}\nmore\n`)).toMatchObject({ highest: 2 });
  expect(stampIn('<!-- tasks-ml-disable-file use-parallel: no -->')).toBeUndefined();
  expect(stampIn('<!-- tasks-ml 1 lines=')).toBeUndefined();
});
