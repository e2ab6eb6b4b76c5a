import { isTestPath, isTestTask } from '../../graph/test-tasks.ts';
import type { Phase, Task } from '../../model/task.ts';

/** A kind of test by its name, or the verb that stands in front of it. */
const testByName =
  /\b(?:unit|integration|contract|component|e2e|end-to-end|acceptance|regression|smoke|api|validation|property)[- ]tests?\b|^(?:write|add|create|implement)\b.*\btests?\b|(?:单元|集成|契约|组件|端到端)测试|(?:單元|整合|契約)測試|(?:単体|ユニット|結合|統合|契約)テスト|(?:단위|통합|계약) ?테스트|тест\S* (?:на|для)|модульн\S* тест|интеграционн\S* тест|pruebas? (?:unitarias?|de )/i;
/** Enough in a phase for tests. `Testing` is what comes afterwards. */
const testWord = /\btests?\b|тест(?!ирован)|测试|測試|テスト|테스트|pruebas?/i;
/** Running tests, and work on tests that exist, comes after the code that they test. */
const afterwards =
  /^(?:update|fix|refactor|migrate|rename|move|remove|clean)\b|\bmanual(?:ly)?\b|运行|执行.*测试|執行|実行|테스트 ?실행|통과 ?확인|수동|手动|手動|запуст|вручную|ejecutar/i;
/** Code with its tests in one task. */
const codeAndTests =
  /\band (?:add|write|create) (?:[\w-]+ ){0,2}tests?\b|^(?!(?:write|add|create)\b)(?:(?!\btests?\b).)*\band (?:[\w-]+ ){0,2}tests?\b/i;
/** Where tests are kept and how they are run is no test. */
const surroundings = /\bscripts?\b|\bhelpers?\b|\bdirector(?:y|ies)\b|\bfolders?\b|디렉토리|目录|目錄|ディレクトリ/i;

/** What a test is written from: `contracts/orders.yaml`, `specs/001-shop/spec.md`. */
const designDocument =
  /(?:^|\/)(?:specs\/[^/]+|(?:ml-)?contracts)\/(?:.*\/)?[^/]+\.(?:ya?ml|json|md)$|^(?:ml-)?(?:spec|quickstart|data-model|research|plan)\.md$/i;

/** Whether a task does nothing but write tests that could be written before the code: no run, no repair, no folder for them. */
export function writesTests(task: Task, phase: Phase): boolean {
  if (!isTestTask(task, phase) || afterwards.test(task.title) || codeAndTests.test(task.title)) return false;
  const files = task.files.filter(
    ({ path }) => !path.endsWith('/') && (isTestPath(path) || !designDocument.test(path)),
  );
  if (files.length > 0)
    return files.every(({ path }) => isTestPath(path)) && !/\bhelpers\//i.test(files[0]?.path ?? '');
  const named = phase.category === 'tests' ? testWord : testByName;
  return named.test(task.title) && !surroundings.test(task.title);
}
