import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const id = (number) => `T${String(number).padStart(3, '0')}`;
const phases = ['Setup', 'Tests First (TDD)', 'Core Implementation', 'Integration', 'Polish'];

/** A tasks.md as people write it: phases, [P], paths, some stated dependencies. */
export function handWritten(count) {
  const lines = ['# Tasks: Generated', ''];
  for (let number = 1; number <= count; number++) {
    const phase = Math.floor(((number - 1) * phases.length) / count);
    if (number === 1 || phase !== Math.floor(((number - 2) * phases.length) / count))
      lines.push('', `## Phase 3.${phase + 1}: ${phases[phase]}`, '');
    const parallel = number % 4 === 0 ? '' : ' [P]';
    const depends = number % 3 === 0 && number > 3 ? ` (depends on ${id(number - 3)})` : '';
    lines.push(
      `- [ ] ${id(number)}${parallel} Create part ${number} of the feature in src/part_${number % 97}/module_${number}.py${depends}`,
    );
  }
  lines.push('', '## Dependencies', '', '- Setup before tests', '- Tests before implementation', '');
  return lines.join('\n');
}

/** Each task waits for the one before. */
export function chain(count) {
  const lines = ['# Tasks: Chain', '', '## Phase 1: Core', ''];
  for (let number = 1; number <= count; number++)
    lines.push(
      `- [ ] ${id(number)} Step ${number} in src/step_${number}.py${number > 1 ? ` (depends on ${id(number - 1)})` : ''}`,
    );
  return `${lines.join('\n')}\n`;
}

/** Two rails: each task waits for both tasks of the rung before, so that the number of paths doubles with each rung. */
export function ladder(count) {
  const lines = ['# Tasks: Ladder', '', '## Phase 1: Core', ''];
  for (let number = 1; number <= count; number++) {
    const first = number - (number % 2 === 1 ? 2 : 3);
    lines.push(
      `- [ ] ${id(number)} Step ${number} in src/step_${number}.py${first > 0 ? ` (depends on ${id(first)}, ${id(first + 1)})` : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Design documents from which about this many tasks are derived. */
export function writeFeature(folder, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'plan.md'),
    '# Implementation Plan: Generated\n\n**Language/Version**: Python 3.11\n**Project Type**: single project\n**Performance Goals**: p95 below 200 ms\n',
  );
  const entities = ['# Data Model', ''];
  for (let number = 1; number <= Math.max(1, count - 11); number++)
    entities.push(`### Record${number}`, '', '- `name` (String): the name', '- `size` (Integer): the size', '');
  writeFileSync(join(folder, 'data-model.md'), entities.join('\n'));
}
