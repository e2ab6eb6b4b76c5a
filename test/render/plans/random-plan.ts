import fc from 'fast-check';
import type { SourceSpan } from '../../../src/base/source.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type {
  PlanCriterion,
  PlanDetail,
  PlanDialect,
  PlanPhase,
  PlanSection,
  PlanTask,
  PlanVerification,
} from '../../../src/model/plan.ts';
import type { Estimate } from '../../../src/model/task.ts';
import { parseEstimate } from '../../../src/read/estimate.ts';
import { sectionRole } from '../../../src/read/plans/section-role.ts';
import { verificationOf } from '../../../src/read/plans/task/task-points.ts';
import type { WrittenPlan } from '../../../src/render/plans/plan-writer.ts';

const span: SourceSpan = { file: { path: 'plan.md', text: '' }, start: 0, end: 0 };

const words = [
  'load',
  'rows',
  'Überblick',
  '特徴',
  'fit',
  'score',
  'drift',
  'R²',
  '"quoted"',
  "don't",
  'A/B',
  'x<y',
  'a & b',
  '50 %',
  '#5',
  '__init__',
  'step 2',
  '→ then',
  ': then',
  '— later',
  '[x] box',
  'nach T001',
  'and T002 too',
  '✅ ok',
  'DONE well',
  '1.2',
  'src/x.py',
  '(see below)',
  'Phase 1: more',
];
const marked = [
  ...words,
  '`a|b`',
  '**bold**',
  'left|right',
  '[link](https://example.org/a_b)',
  '`src/a b.py`',
  '\\*',
  '<br>',
];

/** Words in a row, the first one a plain one. */
function line(of: readonly string[], most = 5): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('Read', 'Keep', 'Build (v2)', 'Measure', 'Prüfe', '整える'),
      fc.array(fc.constantFrom(...of), { maxLength: most }),
    )
    .map(([first, rest]) => [first, ...rest].join(' '));
}

const plain = line(words);
const cell = line(marked);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const blocks: fc.Arbitrary<string> = fc.oneof(
  line(marked),
  line(marked).map((text) => `${text}\nand a second line`),
  fc.array(line(marked), { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  line(marked).map((text) => `1. ${text}\n   - nested\n\n     a paragraph of it\n2. more`),
  line(marked).map((text) => `> ${text}\n> # no heading of ours`),
  fc.constantFrom(
    '```python\n# no heading\ndef f():\n\n    return "|"\n```',
    '~~~\n```\n# still code\n~~~',
    '````md\n```\n## x\n```\n````',
    '| Column | Other |\n|---|:-:|\n| a \\| b | c |',
    '<!-- a comment\n# in it\n\n-->',
    '<details>\n<summary>More</summary>\n\ninside\n\n</details>',
    '- a list\n  ```\n# that a fence does not survive',
    '***\n\nbelow a rule',
  ),
);

/** Markdown as readers keep it: nothing open, blank or ruled at its ends. */
function text(withHeadings: boolean): fc.Arbitrary<string> {
  const own = fc.array(blocks, { minLength: 1, maxLength: 3 }).map((all) => settled(all.join('\n\n')));
  if (!withHeadings) return own;
  const below = fc
    .tuple(plain, own)
    .chain(([title, body]) => fc.constantFrom(`# ${title}\n\n${body}`, `# ${title}\n\n## ${title} too\n\n${body}`));
  return fc.oneof(
    { arbitrary: own, weight: 3 },
    { arbitrary: fc.tuple(own, below).map((both) => both.join('\n\n')), weight: 1 },
  );
}

function settled(markdown: string): string {
  // A fence that its list item ends leaves a heading behind, which no text of a section has outside of a part of its own.
  return markdown.includes('does not survive') || markdown.startsWith('***') ? 'Settled words' : markdown;
}

const estimates = ['2 days', '30 min', '1-2 days', '4h', '1.5 sprints', '45 minutes', '1 week'].map(
  (words_) => parseEstimate(words_, defaultConfig.workingTime) as Estimate,
);
const estimate = fc.constantFrom(...estimates);
const criterion: fc.Arbitrary<PlanCriterion> = fc.record({ value: cell, done: fc.boolean(), span: fc.constant(span) });
const verification: fc.Arbitrary<readonly PlanVerification[]> = fc
  .array(
    fc.oneof(
      cell,
      fc.constantFrom('Run `make test`', 'Verify exit code is 0', 'Run `pytest -k "a or b"` exits with 1'),
    ),
    { maxLength: 3 },
  )
  .map((values) => verificationOf(values.map((value) => ({ value, span }))));
const details: fc.Arbitrary<readonly PlanDetail[]> = fc
  .subarray(['Owner', 'Trigger', 'Plan B'])
  .chain((keys) => fc.tuple(...keys.map((key) => cell.map((value) => ({ key, value })))));

interface TaskShape {
  readonly dialect: PlanDialect;
  readonly reference: string;
  readonly phase: number | undefined;
  readonly before: readonly string[];
  readonly owner: string | undefined;
}

/** Leaves out what is undefined. */
function said<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function task({ dialect, reference, phase, before, owner }: TaskShape): fc.Arbitrary<PlanTask> {
  return fc
    .record({
      title: plain,
      state: fc.constantFrom('todo', 'todo', 'in-progress', 'done', 'dropped', 'blocked'),
      estimate: optional(estimate),
      assignee: owner === undefined ? optional(plain) : fc.constantFrom(owner, owner, 'Lena', undefined),
      skill: optional(fc.constantFrom('skills/db-architect', 'data modelling')),
      resources: optional(fc.constantFrom('gpu', '2 × gpu, test-db', 'test_db x2', 'node 2')),
      tags: fc.subarray(['P', 'US1', 'US2']),
      action: optional(cell),
      files: fc
        .subarray(['src/train.py', 'src/a/b.ts', 'schemas/{{ name }}.json', 'data/raw/'])
        .chain((paths) =>
          fc.tuple(
            ...paths.map((value) =>
              optional(fc.constantFrom('create' as const, 'modify' as const, 'delete' as const)).map((action) =>
                said({ value, action, span }),
              ),
            ),
          ),
        ),
      dependencies: fc.subarray([...before], { maxLength: Math.min(4, before.length) }),
      imports: fc.uniqueArray(fc.constantFrom('`pandas`', 'Import `Row` from `./row`', 'numpy 2'), { maxLength: 2 }),
      signatures: fc.subarray([
        { language: 'python', code: 'def f(a: int) -> None:\n\n    """`a|b`"""' },
        { language: '', code: 'one line\n```\nof three' },
      ]),
      steps: fc.array(
        fc.oneof(
          cell,
          cell.map((value) => `${value}\n- nested\n  - deeper\n\n  a paragraph`),
          cell.map((value) => `${value}\n\n\`\`\`sh\nmake # all\n\`\`\``),
        ),
        { maxLength: 11 },
      ),
      verification,
      doneWhen: fc.array(criterion, { maxLength: 2 }),
      notes: fc.oneof(
        fc.constant(''),
        text(dialect !== 'ml-phases' && dialect !== 'spec-kit' && dialect !== 'components'),
      ),
    })
    .map(({ state, dependencies, ...rest }): PlanTask => {
      // Some readers find the files that a title names.
      const named = rest.title.includes('src/x.py') ? [{ value: 'src/x.py', span }] : [];
      const status = state === 'blocked' ? 'todo' : (state as PlanTask['status']);
      return said({
        ...rest,
        files: [...rest.files, ...named],
        reference,
        phase,
        status,
        blocked: state === 'blocked' ? true : undefined,
        category: 'other',
        dependencies: dependencies.map((value) => ({ value, span })),
        span,
      }) as PlanTask;
    });
}

const phaseNames = ['Ingest & clean', 'Modell', 'Rollout (EU)'];

function phase(dialect: PlanDialect, at: number): fc.Arbitrary<PlanPhase> {
  return fc
    .record({
      owner: optional(fc.constantFrom('Data team', 'ML Engineer')),
      estimate: optional(estimate),
      deliverables: optional(cell),
      within: at === 0 ? fc.constant(undefined) : optional(fc.constantFrom(...phaseNames.slice(0, at))),
      acceptance: fc.array(criterion, { maxLength: 2 }),
      gates: fc.array(criterion, { maxLength: 2 }),
      notes: fc.oneof(fc.constant(''), text(true)),
    })
    .map(
      (rest): PlanPhase =>
        said({
          ...rest,
          kind: dialect === 'components' ? 'component' : 'phase',
          name: phaseNames[at],
          number: dialect === 'components' ? undefined : `${at + 1}`,
          dependencies: [],
          span,
        }) as PlanPhase,
    );
}

function referenceIn(
  dialect: PlanDialect,
  phaseName: string | undefined,
  phaseAt: number,
  place: number,
  all: number,
): string {
  switch (dialect) {
    case 'steps':
      return `Step ${all}`;
    case 'ml-phases':
      return `${phaseAt + 1}.${place + 1}`;
    case 'components':
      return `${phaseName}/T${place + 1}`;
    case 'phased-tasks':
      return phaseName === undefined ? `Task ${all + 1}` : `Task ${phaseAt + 1}.${place + 1}`;
    default:
      return `T${`${all + 1}`.padStart(3, '0')}`;
  }
}

const titles = [
  'Overview',
  'Architecture Context',
  'Technical Context',
  'Constitution Check',
  'Project Structure',
  'Data Pipeline & Engineering',
  'Model Training Strategy',
  'Model Evaluation & Validation',
  'Model Deployment & Monitoring',
  'MLOps & Infrastructure',
  'Requirements Summary',
  'Testing Checklist',
  'Pipeline Errors or Edge Cases',
  'Partial Update Support',
  'Dependencies',
  'Next Steps After Implementation',
  'Implementation Verification',
  'Complexity Tracking',
  'Decisions',
  'Open Questions',
  'Security',
  'Budget `2027`',
  'Notes',
];

const sections: fc.Arbitrary<readonly PlanSection[]> = fc
  .tuple(fc.subarray(titles, { maxLength: 8 }), optional(text(false)))
  .chain(([chosen, header]) =>
    fc
      .tuple(
        ...chosen.map((title) =>
          text(title !== 'Notes').map((body): PlanSection => ({ role: sectionRole(title), title, text: body, span })),
        ),
      )
      .map((found): readonly PlanSection[] =>
        header === undefined ? found : [{ role: 'header', title: '', text: header, span }, ...found],
      ),
  );

/** Plans as a reader of a dialect gives them, but for the spans and categories. */
export function randomPlan(dialect: PlanDialect): fc.Arbitrary<WrittenPlan> {
  const needsPhases = dialect === 'ml-phases' || dialect === 'components';
  return fc
    .record({
      title: plain,
      phaseCount: fc.integer({ min: needsPhases ? 1 : 0, max: 3 }),
      sizes: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 4 }))),
      alone: fc.integer({ min: 1, max: 4 }),
      frontMatter: optional(fc.constant('---\ndescription: A plan\n---\n')),
    })
    .chain(({ title, phaseCount, sizes, alone, frontMatter }) =>
      fc.tuple(...Array.from({ length: phaseCount }, (_, at) => phase(dialect, at))).chain((phases) => {
        const shapes: TaskShape[] = [];
        const before: string[] = [];
        const groups: readonly (readonly [PlanPhase | undefined, number])[] =
          phaseCount === 0 ? [[undefined, alone]] : phases.map((one, at) => [one, sizes[at] as number]);
        groups.forEach(([one, size], at) => {
          for (let place = 0; place < size; place++) {
            const reference = referenceIn(dialect, one?.name, at, place, shapes.length);
            shapes.push({
              dialect,
              reference,
              phase: one ? at : undefined,
              before: [...before, referenceIn(dialect, one?.name, 8, 8, 98)],
              owner: one?.owner,
            });
            before.push(reference);
          }
        });
        return fc.record({
          dialects: fc.constant([dialect]),
          frontMatter: fc.constant(frontMatter),
          title: fc.constant({ value: title, span }),
          attributes: fc
            .subarray(['Team', 'Target', 'Budget'])
            .chain((keys) => fc.tuple(...keys.map((key) => cell.map((value) => ({ key, value, span }))))),
          phases: fc.constant(phases),
          tasks: fc.tuple(...shapes.map(task)),
          milestones: fc.array(
            fc
              .record({
                name: cell,
                date: optional(fc.constantFrom('2026-12-01', 'Week 3')),
                criteria: optional(cell),
                details,
                span: fc.constant(span),
              })
              .map(said),
            { maxLength: 2 },
          ),
          gates: fc.array(
            fc
              .record({
                name: cell,
                timing: optional(cell),
                criteria: optional(cell),
                details,
                span: fc.constant(span),
              })
              .map(said),
            { maxLength: 2 },
          ),
          risks: fc.array(
            fc
              .record({
                risk: cell,
                likelihood: optional(fc.constantFrom('L', 'High')),
                impact: optional(cell),
                mitigation: optional(cell),
                details,
                span: fc.constant(span),
              })
              .map(said),
            { maxLength: 2 },
          ),
          sections,
        });
      }),
    )
    .map((plan) => said(plan) as unknown as WrittenPlan);
}
