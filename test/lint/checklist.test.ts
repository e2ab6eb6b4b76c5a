import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileFeature } from '../../src/compile/compile.ts';
import { readFeatureWithInputs } from '../../src/compile/read-feature.ts';
import { checklist } from '../../src/lint/checklist.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { readScenario } from './read-scenario.ts';

test('every question is answered by rules that exist', () => {
  const names = new Set(rules.map(({ name }) => name));
  for (const { question, rules: answers } of checklist) {
    expect(answers.length, question).toBeGreaterThan(0);
    expect(answers.filter((rule) => !names.has(rule))).toEqual([]);
  }
});

describe.each(checklist)('$question', ({ rules: answers }) => {
  test.each(answers)('no where %s finds something, yes where it does not', async (rule) => {
    for (const scenario of readdirSync(`fixtures/lint/${rule}`)) {
      const { diagnostics } = await readScenario(`fixtures/lint/${rule}/${scenario}`);
      expect(
        diagnostics.some(({ code }) => code === rule),
        scenario,
      ).toBe(scenario.startsWith('invalid'));
    }
  });
});

const { value } = readFeatureWithInputs('fixtures/lint/use-kfp-integration/valid', '', defaultConfig);
const built = build();

test('a built file ticks every question', () => {
  expect(boxes(built)).toEqual(checklist.map(({ question }) => `- [x] ${question}`));
});

const dropped = (about: RegExp) => (text: string) =>
  text.replaceAll(/^- \[ \] (?=T\d+)(.*)$/gm, (line, rest) => (about.test(rest) ? `- [-] ${rest}` : line));
const added = (lines: string) => (text: string) => text.replace(/^(## Phase 3\.3.*\n)/m, `$1\n${lines}\n`);

test.each([
  ['All contracts have corresponding tests', dropped(/test_train/)],
  ['All components have implementation tasks', dropped(/components\/train\/|Train/)],
  ['All pipelines have validation', dropped(/test_nightly|Nightly/)],
  [
    'All tests come before implementation',
    added(
      '- [ ] T901 Write the reader in src/reader.py\n- [ ] T902 Test the reader in tests/test_reader.py (depends on T901)',
    ),
  ],
  ['Each task specifies an exact file path', added('- [ ] T901 Think about it')],
  [
    'No task modifies the same file as another [P] task',
    added('- [ ] T901 Mend src/a.py\n- [ ] T902 Mend src/a.py again'),
  ],
  ['ML framework compatibility is addressed', dropped(/compatib/i)],
  ['Resource requirements are validated', dropped(/resource/i)],
  ['KFP integration patterns are followed', dropped(/kfp|kubeflow/i)],
])('a built file leaves the box open: %s', (question, edit) => {
  const old = edit(built);
  expect(old).not.toBe(built);
  expect(boxes(build(old))).toContain(`- [ ] ${question}`);
});

function build(old?: string): string {
  const list = old === undefined ? {} : { old: readTaskList({ path: 'tasks.md', text: old }).value };
  const { output, diagnostics } = compileFeature({ ...value, config: defaultConfig, ...list });
  expect(output, diagnostics.map(({ message }) => message).join('\n')).toBeDefined();
  return output?.files.get('tasks.md') ?? '';
}

/** The lines of the checklist, without the names of the rules behind them. */
function boxes(text: string): string[] {
  return text
    .slice(text.indexOf('## Validation Checklist'))
    .split('\n')
    .filter((line) => /^- \[.\] /.test(line))
    .map((line) => line.replace(/ \(`.*$/, ''));
}
