import { expect, test } from 'vitest';
import { checkPlan } from '../../src/compile/check-plan.ts';
import { practices } from '../../src/knowledge/practices.ts';
import { taskTypes } from '../../src/knowledge/task-types.ts';
import { defaultConfig } from '../../src/model/config.ts';

const codes = (text: string): readonly string[] =>
  checkPlan({ file: { path: 'plan.md', text }, config: defaultConfig, dialect: 'ml-phases' }).diagnostics.map(
    ({ code }) => code,
  );
const plan = (title: string, lines: readonly string[]): string =>
  `# Implementation Plan: X\n\n**ML task type**: ${title}\n\n## Model Training Strategy\n\nEach night.\n\n## MLOps & Infrastructure\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

test.each(taskTypes().map((type) => [type.title, type] as const))(
  '%s: a demand that is asked is not asked again',
  (title, { demands }) => {
    expect(codes(plan(title, []))).toContain('use-task-type-considerations');
    const asked = demands.map(({ question }) => `NEEDS CLARIFICATION: ${question}`);
    expect(codes(plan(title, asked))).not.toContain('use-task-type-considerations');
  },
);

test.each(taskTypes().map((type) => [type.title, type] as const))(
  '%s: a demand that is answered under its label is answered',
  (title, { demands }) => {
    const answered = demands.map(({ label }) => `**${label}**: as the experts say`);
    expect(codes(plan(title, answered))).not.toContain('use-task-type-considerations');
    const open = demands.map(({ label }) => `**${label}**: TBD`);
    expect(codes(plan(title, open))).toContain('use-task-type-considerations');
  },
);

test.each(taskTypes().map((type) => [type.title, type] as const))(
  '%s: what is usual answers the demand',
  (title, { demands }) => {
    expect(
      codes(
        plan(
          title,
          demands.map(({ usual }) => usual),
        ),
      ),
    ).not.toContain('use-task-type-considerations');
  },
);

const ofPractices =
  /^use-(?:experiment-tracking|data-versioning|model-versioning|monitoring|rollback|ci-cd|baseline|reproducibility)$/;

test('a practice that is asked, or said as the knowledge base says it, is not missing', () => {
  const found = (lines: readonly string[]): number =>
    new Set(codes(plan('Regression', lines)).filter((code) => ofPractices.test(code))).size;
  expect(found([])).toBe(8);
  expect(found(practices().map(({ question }) => question))).toBe(0);
  expect(found(practices().map(({ sentence }) => sentence))).toBe(0);
});
