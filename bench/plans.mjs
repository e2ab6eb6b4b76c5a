/** A plan with tasks below headings, each with all its fields. */
function phasedTasks(count) {
  const lines = ['# Implementation Plan: Generated', '', '## Overview', '', 'Scores of all customers.', ''];
  const size = 20;
  for (let at = 0; at < count; at++) {
    const phase = Math.floor(at / size) + 1;
    const task = (number) => `Task ${Math.floor(number / size) + 1}.${(number % size) + 1}`;
    if (at % size === 0) lines.push(`## Phase ${phase}: Part ${phase}`, '');
    lines.push(
      `### ${task(at)}: Write module ${at}`,
      '**Assignee**: Data Engineer',
      '**Estimated Time**: 2 hours',
      '**Files**:',
      `- \`src/part_${phase}/module_${at}.py\` (CREATE)`,
      `**Dependencies**: ${at === 0 ? 'None' : task(at - 1)}`,
      '**Verification**:',
      `- \`pytest tests/test_${at}.py\` exits with code 0`,
      '**Definition of Done**:',
      '- [ ] All tests pass',
      '',
    );
  }
  return lines.join('\n');
}

/** A plan with components, each with a table of twenty tasks. */
function components(count) {
  const lines = ['# Implementation Plan: Generated', '', '## Overview', '', 'Scores of all customers.', ''];
  for (let at = 0; at < count; at++) {
    const number = (at % 20) + 1;
    if (number === 1)
      lines.push(
        '',
        `### Component: Part ${at / 20 + 1}`,
        '',
        '**Owner**: Data Team',
        '**Estimated Effort**: 2 weeks',
        '',
        '| ID | Task | Effort | Dependency | Status |',
        '|---|---|---|---|---|',
      );
    lines.push(`| T${number} | Write module ${at} | 2h | ${number === 1 ? '-' : `T${number - 1}`} | TODO |`);
  }
  return `${lines.join('\n')}\n`;
}

/** A plan of task lines below phases. */
function specKit(count) {
  const lines = ['# Implementation Plan: Generated', '', '## Technical Context', '', '**Storage**: MinIO', ''];
  for (let at = 0; at < count; at++) {
    if (at % 100 === 0) lines.push('', `## Phase ${at / 100 + 1}: Part ${at / 100 + 1}`, '');
    lines.push(`- [ ] T${String(at + 1).padStart(3, '0')} Write module ${at} in src/module_${at}.py`);
  }
  return `${lines.join('\n')}\n`;
}

/** A plan of numbered steps. */
function steps(count) {
  const lines = ['# Implementation Plan: Generated', '', '## Implementation Steps', ''];
  for (let at = 0; at < count; at++)
    lines.push(
      `#### **Step ${at}: Write module ${at}**`,
      '',
      `- **File**: \`src/module_${at}.py\``,
      `- **Action**: Write module ${at}`,
      '- **Implementation Steps**:',
      '  1. Read',
      '  2. Write',
      '',
    );
  lines.push('## Implementation Order', '');
  for (let at = 0; at < count; at++) lines.push(`${at + 1}. Step ${at}: Write module ${at}`);
  return `${lines.join('\n')}\n`;
}

/** A plan of phases with bullets. */
function mlPhases(count) {
  const lines = ['# Implementation Plan: Generated', '', '## Architecture', '', 'A classifier.', ''];
  for (let at = 0; at < count; at++) {
    if (at % 20 === 0)
      lines.push('', `### Phase ${at / 20 + 1}: Part ${at / 20 + 1}`, '', '- Estimated time: 2-3 days');
    lines.push(`- Write module ${at} in src/module_${at}.py`);
  }
  return `${lines.join('\n')}\n`;
}

/** Writers of large plans by planning system. */
export const plans = {
  steps,
  'ml-phases': mlPhases,
  components,
  'phased-tasks': phasedTasks,
  'spec-kit': specKit,
};
