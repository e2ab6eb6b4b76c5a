import { expect, test } from 'vitest';
import { readPsplib } from '../../bench/schedule/read-psplib.ts';
import { readStg } from '../../bench/schedule/read-stg.ts';
import { readWfcommons } from '../../bench/schedule/read-wfcommons.ts';

const stg = `3
  0  0  0
  1  4  1  0
  2  2  1  0
  3  5  2  1  2

  4  0  1  3
# CP Length : 9
`;

test('STG: tasks in rows, between a first and a last one without length', () => {
  expect(readStg('a.stg', stg)).toEqual({
    duration: [0, 4, 2, 5, 0],
    predecessors: [[], [0], [0], [1, 2], [3]],
    demands: [[], [], [], [], []],
    capacity: [],
  });
  expect(readStg('a.stg', '2\r\n0 3 0\r\n1 4 1 0\r\n').duration).toEqual([3, 4]);
});

test.each([
  ['', 'a.stg:1: it states no tasks'],
  ['# 3\n0 0 0\n', 'a.stg:2: it does not begin with the number of tasks'],
  [stg.replace('3\n', '7\n'), 'a.stg:1: it counts 7 tasks and has 5 lines of tasks'],
  [stg.replace('4  1  0', '4.5  1  0'), 'a.stg:3: 4.5 is no whole number below a thousand million'],
  [stg.replace('5  2  1  2', '5  3  1  2'), 'a.stg:5: task 3 waits for 3 tasks and names 2'],
  [stg.replace('2  2  1  0', '5  2  1  0'), 'a.stg:4: task 5 stands where task 2 belongs'],
  [stg.replace('1  4  1  0', '1  4  1  3'), 'a.stg:3: task 1 waits for task 3, which does not stand before it'],
  [stg.replace('1  4  1  0', '1  4'), 'a.stg:3: a task has a number, a length, and how many it waits for'],
])('STG: what is wrong, and where', (text, message) => {
  expect(() => readStg('a.stg', text)).toThrow(new Error(message));
});

const psplib = `projects                      :  1
jobs (incl. supersource/sink ):  4
  - renewable                 :  2   R
  - nonrenewable              :  0   N
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------
  1      1     0       0    0
  2      1     8       4    0
  3      1     4       1    3
  4      1     0       0    0
RESOURCEAVAILABILITIES:
  R 1  R 2
    4    3
`;

test('PSPLIB: jobs with successors, lengths and needs', () => {
  expect(readPsplib('a.sm', psplib)).toEqual({
    duration: [0, 8, 4, 0],
    predecessors: [[], [0], [0], [1, 2]],
    demands: [
      [],
      [{ resource: 0, amount: 4 }],
      [
        { resource: 0, amount: 1 },
        { resource: 1, amount: 3 },
      ],
      [],
    ],
    capacity: [4, 3],
  });
  expect(readPsplib('a.sm', psplib.replaceAll('\n', '\r\n'))).toEqual(readPsplib('a.sm', psplib));
});

test.each([
  [psplib.replace('jobs', 'jabs'), 'a.sm:21: it has no line jobs'],
  [psplib.replace('):  4', '):'), 'a.sm:2: jobs is followed by no number'],
  [psplib.replace(':  0   N', ':  1   N'), 'a.sm:4: only renewable resources can be read'],
  [
    psplib.replace('   2        1          1           4', '   2        3          1           4'),
    'a.sm:8: job 2 has 3 modes; only one can be read',
  ],
  [
    psplib.replace('   2        1          1           4', '   2        1          2           4'),
    'a.sm:8: job 2 has 2 successors and names 1',
  ],
  [
    psplib.replace('   3        1          1           4', '   3        1          1           2'),
    'a.sm:9: job 2 cannot come after job 3',
  ],
  [psplib.replace('   3        1          1           4\n', ''), 'a.sm:9: job 3 belongs here'],
  [psplib.replace('    4    3\n', '    4\n'), 'a.sm:20: it states 1 of 2 resources'],
  [psplib.replace('1    3\n', '1    4\n'), 'a.sm:16: job 3 needs 4 of R 2, of which there are 3'],
  [psplib.replace('4    0\n', '4\n'), 'a.sm:15: job 2 states 1 of 2 resources'],
])('PSPLIB: what is wrong, and where', (text, message) => {
  expect(() => readPsplib('a.sm', text)).toThrow(new Error(message));
});

const tasks = [
  { name: 'split', id: 'ID1', parents: [], runtimeInSeconds: 2.5 },
  { name: 'map', id: 'ID2', parents: ['split'], runtimeInSeconds: 0.0001 },
  { name: 'merge', id: 'ID3', parents: ['map', 'split'], runtimeInSeconds: 1 },
];
const trace = JSON.stringify({ workflow: { tasks } }, null, 1);

test('WfCommons: runtimes in milliseconds, of schema 1.4 and 1.5', () => {
  const network = {
    duration: [2500, 1, 1000],
    predecessors: [[], [0], [1, 0]],
    demands: [[], [], []],
    capacity: [],
  };
  expect(readWfcommons('a.json', trace)).toEqual(network);
  const halves = {
    specification: { tasks: tasks.map(({ name, id, parents }) => ({ name, id, parents })) },
    execution: { tasks: tasks.map(({ id, runtimeInSeconds }) => ({ id, runtimeInSeconds })) },
  };
  expect(readWfcommons('a.json', JSON.stringify({ workflow: halves }))).toEqual(network);
});

test.each([
  ['{}', 'a.json:1: it has no workflow with tasks'],
  [trace.replace('2.5', '"long"'), 'a.json:5: split has no runtime in seconds below a million'],
  [trace.replace('"split"\n    ]', '"splat"\n    ]'), 'a.json:14: map waits for splat, which does not exist'],
  [trace.replace('"parents": []', '"parents": ["merge"]'), 'a.json:5: split waits for itself, or for tasks that do'],
])('WfCommons: what is wrong, and where', (text, message) => {
  expect(() => readWfcommons('a.json', text)).toThrow(new Error(message));
});

test('WfCommons: a file that is no JSON names the line', () => {
  expect(() => readWfcommons('a.json', trace.replace('"map"', 'map'))).toThrow(/^a\.json:11: Unexpected token/);
});
