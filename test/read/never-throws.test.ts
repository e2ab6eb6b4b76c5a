import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { SourceFile } from '../../src/base/source.ts';
import { readDataModel } from '../../src/read/data-model.ts';
import { findPlaceholders } from '../../src/read/placeholders.ts';
import { readPlan } from '../../src/read/plan.ts';
import { readQuickstart } from '../../src/read/quickstart.ts';
import { readResearch } from '../../src/read/research.ts';
import { readSpecification } from '../../src/read/spec.ts';

const readers: readonly ((file: SourceFile) => readonly Diagnostic[])[] = [
  (file) => readPlan(file).diagnostics,
  (file) => readSpecification(file).diagnostics,
  (file) => readDataModel(file).diagnostics,
  (file) => readResearch(file).diagnostics,
  (file) => readQuickstart(file).diagnostics,
  (file) => {
    findPlaceholders(file);
    return [];
  },
];

const fragments = (
  '# |## |### |#### Step 1: |#### Step N+1: |### Phase 1: |- **1.1** |- Estimated time: 2 days|## Implementation Order|- Step 0-3 → 1|**Tasks**:|## Decisions|' +
  '### Task 1.1: |### Component: A|### User Story 1 - B (Priority: P1)|## Entities|## Components|' +
  '## Artifacts|## Pipelines|## Relationships|## State Transitions|## Source Code|## Risks|### Decision|**Inputs**: |**Fields**:|' +
  '**Decision**: |**Given** |**When** x, **Then** |FR-001: |- |  - |1. |- [ ] T001 |> |```|```ts|```sql|```python|```json|```bash|' +
  '~~~|├── |│   |└── a.py|â”œâ”€â”€ |src/|# Option 2: x|interface A {|}|{|(|)|;|,|create table a (|class A:|    b: int|"|\'|`|``|' +
  '**|__|[|]|](|{{ a_b }}|[e.g., |NEEDS CLARIFICATION|<!--|-->|a → b → c|T001-T004|depends on T002|\\|a\\|b\\||\\|-\\|-\\||\\| ID \\| Task \\| Effort \\||' +
  'id: string|`a` (b)|https://x.y/z|\u00a0|\t|\r|\uFEFF|\u0000|한국어|---|$ curl \\|<<EOF|for x in y; do|\uD800|\uE000'
).split(/(?<!\\)\|/);

const text = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom('\n', '\n', '', ' ', '\n\n', '\r\n')), {
    maxLength: 60,
  })
  .map((parts) => parts.flat().join('').replaceAll('\\|', '|'));

test('no reader throws, and every complaint points into the file', () => {
  fc.assert(
    fc.property(text, (source) => {
      const file: SourceFile = { path: 'specs/001-x/plan.md', text: source };
      for (const read of readers) {
        for (const { span } of read(file)) {
          expect(span.file).toBe(file);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(source.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['stars', '**a '],
  ['brackets', '[a]('],
  ['bars', '| a '],
  ['code', '`a ``'],
  ['arrows', 'a → '],
  ['spaces', ' '.repeat(100)],
  ['questions', '[NEEDS CLARIFICATION '],
  ['commas', 'a, b; '],
])('a line of one megabyte of %s is read in no time', (_, unit) => {
  const line = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const file: SourceFile = { path: 'plan.md', text: `# Plan\n\n## Entities\n\n### A\n\n- x${line}y\n` };
  const begin = performance.now();
  for (const read of readers) read(file);
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('a hundred thousand items are no stack', () => {
  const file: SourceFile = { path: 'plan.md', text: `# Plan\n\n**Key**:\n${'- a\n'.repeat(150_000)}` };
  for (const read of readers) expect(() => read(file)).not.toThrow();
});
