import { expect, test } from 'vitest';
import { spanOf } from '../../../src/base/source.ts';
import { verificationOf } from '../../../src/read/plans/task/task-points.ts';
import { isBlocked, readStatus, statusSaysMore } from '../../../src/read/plans/task/task-status.ts';

const span = spanOf({ path: 'plan.md', text: '' }, 0);

test.each([
  ['Run `make test`', 'make test', undefined],
  ['`make test` exits 0', 'make test', 0],
  ['`pytest -k x` returns exit code 2', 'pytest -k x', 2],
  ['`make` → 0', 'make', 0],
  ['Запустить `make` — код возврата 3', 'make', 3],
  ['运行 `make`，退出码为 0', 'make', 0],
  ['`make test` を実行し、終了コードは 1', 'make test', 1],
  ['`make` ausführen, Rückgabewert ist 0', 'make', 0],
  ['Ejecutar `make`: código de salida 4', 'make', 4],
  ['Then execute `./run.sh --all`', './run.sh --all', undefined],
  ['`$ make all`', 'make all', undefined],
  ['The endpoint `/health` returns 200', undefined, undefined],
  ['All tests pass', undefined, undefined],
])('%s', (value, command, exitCode) => {
  const [point] = verificationOf([{ value, span }]);
  expect([point?.command, point?.exitCode]).toEqual([command, exitCode]);
});

test('an exit code alone speaks of the command above it, the state of a page does not', () => {
  const points = ['Run `make`', '[ ] Verify exit code is 0', 'Run `curl x`', 'the page returns 200'];
  expect(verificationOf(points.map((value) => ({ value, span }))).map(({ exitCode }) => exitCode)).toEqual([
    0,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['TODO', 'todo', false, false],
  ['IN PROGRESS', 'in-progress', false, false],
  ['✅ Done', 'done', false, false],
  ['DONE since May', 'done', false, true],
  ['⛔ BLOCKED', 'todo', true, false],
  ['blocked by legal', 'todo', true, true],
  ['BLOCKIERT', 'todo', true, false],
  ['阻塞', 'todo', true, false],
  ['进行中', 'in-progress', false, false],
  ['Отменено', 'dropped', false, false],
  ['Not started', 'todo', false, false],
  ['Green', undefined, false, true],
])('%s', (text, status, blocked, more) => {
  expect([readStatus(text), isBlocked(text), statusSaysMore(text)]).toEqual([status, blocked, more]);
});
