import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';

/** Pieces of plans in which each `%` becomes a word of its own: most are a little out of the ordinary. */
const pieces = [
  '%',
  '<!-- % -->',
  '[%]: https://example.org/% "%"',
  '| Attribute | Value |\n|---|---|\n| % | % |\n| % | [Date] |\n| | % |',
  '| Phase | Duration | Deliverables | Budget |\n|---|---|---|---|\n| % | 2 days | % | % |\n| % | % | | |\n| % | - | % | | % |',
  '| Milestone | Date | Criteria |\n|---|---|---|\n| % | % | % | % |\n| [Milestone] | % | |',
  '| Gate | Timing | Criteria |\n|---|---|---|\n| % | % | % |\n| | % | % |',
  '### Component: %\n\n**Owner:** % | **%:** %\n%\n**Dependencies:** %, %\n\n| ID | Task | Effort | Dependency | Status | % |\n|---|---|---|---|---|---|\n| T1 | % | 2 days | - | DONE % | % |\n| T1 | % | % | T1, % | % | |\n| | % | | | | | % |\n\n#### Task Details\n\n##### T1: %\n\n- **Files**:\n  - `src/%.py` (CREATE) %\n- **Estimate**: %\n- %\n\n#### Acceptance Criteria\n\n- [ ] %\n  - %\n\n    ```\n    %\n    ```\n\n%',
  '## Phase 1: % (2 days)\n\n**Skill**: %\n**Owner**: %\n\n- Estimated time: 2 days\n  - %',
  '### Task 1.#: %\n\n% **Owner**: %\n\n- **Assignee**: %\n  - %\n\n    > %\n- **Status**: In progress, %\n- **Skill**: %\n- **Skill**: %\n- **Dependencies**: Task 1.1 (%), %\n- **Files**: `src/%.py` %\n- **Function Signature**: %\n  ```python\n  %\n  ```\n- **Implementation Steps**: %\n  1. %\n     - %\n\n  %\n- **Verification**: %\n  - Run `% %`\n\n    %\n\n    | % |\n    |---|\n    | % |\n  ```bash\n  # %\n  make % \\\n    %\n  ```\n- **Definition of Done**:\n  - [x] %\n    ```json\n    %\n    ```\n- **%**: %\n\n%\n\n#### Verification\n\n%\n\n1. %\n\n#### %\n\n%',
  '### Task 1.1: %\n\n- **Assignee**: %',
  '- [ ] T00# [P] [US1] [%] % [%](docs/%.md) <!-- % --> (depends on T001)\n  - **Assignee**: %\n  - **Dependencies**: T001\n  - %\n\n    ```\n    %\n    ```\n  - [ ] T9#1 %',
  '- [ ] T001 %\n  - %',
  '## Risks\n\n- %\n  - Mitigation: %\n  - %: %\n\n    ```\n    %\n    ```\n\n%',
  '## Risks\n\n| Risk | Impact | % |\n|---|---|---|\n| % | % | % |\n| | % | |',
  '## Execution Order\n\n%\n\n```mermaid\ngraph LR\n  T1[Task 1.1] -->|%| T2[%]\n```',
  '## Notes\n\n- %\n\n> %\n\n---\n\n# %\n\n%',
];

test('each word of a plan is in its content', () => {
  const plans = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(plans, fc.constantFrom('\n', '\r\n'), (parts, newline) => {
      let count = 0;
      const body = parts
        .map((part, at) => part.replaceAll('#:', `${at + 2}:`).replace(/T(00|9)#/g, `T$1${at + 2}`))
        .join('\n\n')
        .replaceAll('%', () => `word${(count++).toString(36).padStart(3, '0')}q`);
      const text = `# Implementation Plan: Words\n\n${body}\n`.replaceAll('\n', newline);
      const { title, attributes, phases, tasks, milestones, gates, risks, sections } = readPlan({
        path: 'specs/001-demo/plan.md',
        text,
      }).value;
      const content = { title, attributes, phases, tasks, milestones, gates, risks, sections };
      const found = JSON.stringify(content, (key, value: unknown) => (key === 'span' ? undefined : value));
      const lost = [...(text.match(/word\w+q/g) ?? [])].filter((word) => !found.includes(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
