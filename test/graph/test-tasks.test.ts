import { expect, test } from 'vitest';
import { isImplementationTask, isTestPath, isTestTask } from '../../src/graph/test-tasks.ts';
import type { Phase, Task } from '../../src/model/task.ts';
import { buildList } from '../build-list.ts';

test.each([
  'tests/unit/a.py',
  'src/__tests__/a.tsx',
  'spec/models/a.rb',
  'backend/src/test/java/A.java',
  'test_a.py',
  'src/a.test.ts',
  'src/a.spec.tsx',
  'pkg/a_test.go',
  'ATest.java',
  'src/ATests.cs',
])('%s is the path of a test', (path) => expect(isTestPath(path)).toBe(true));

test.each([
  'src/latest.py',
  'specs/001-a/contract.md',
  'src/testing.ts',
  'contest.py',
  'src/attest/a.ts',
  'Latest.java',
])('%s is not', (path) => expect(isTestPath(path)).toBe(false));

/** `test`, `implementation`, or neither. */
function kind(line: string, phase = '{core}'): string {
  const list = buildList(`# Phase ${phase}\nT1 ${line}`);
  const [task, home] = [list.tasks[0] as Task, list.phases[0] as Phase];
  const test = isTestTask(task, home);
  const implementation = isImplementationTask(task, home);
  if (test && implementation) return 'both';
  return test ? 'test' : implementation ? 'implementation' : 'neither';
}

test.each([
  ['test', 'Contract test for the train component'],
  ['test', 'Predictions are reproducible @tests/test_predict.py'],
  ['test', 'Implement contract tests for login'],
  ['test', 'Write unit tests covering: setup, errors'],
  ['implementation', 'Set up tests for login'],
  ['test', '编写集成测试'],
  ['test', 'Интеграционный тест для входа'],
  ['implementation', 'Create the model in tests/model.py @src/model.py'],
  ['implementation', 'Implement login so that the tests are happy'],
  ['implementation', 'Add the service @src/service.py @tests/test_service.py'],
  ['implementation', 'Add the latest contestants'],
  ['implementation', 'Describe the API @src/api.py @docs/api.md'],
  ['neither', 'Run all tests'],
  ['neither', 'Make the login tests pass'],
  ['neither', 'Update the README'],
  ['neither', 'Describe the API @docs/api.md'],
])('%s: %s', (expected, line) => expect(kind(line)).toBe(expected));

test('the phase has its say', () => {
  expect(kind('Training returns a model', '{tests}')).toBe('test');
  expect(kind('Set up pytest', '{tests}')).toBe('neither');
  expect(kind('Add the model', '{polish}')).toBe('neither');
  expect(kind('Add the model', '{setup}')).toBe('neither');
});
