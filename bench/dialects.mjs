// The same tasks in each of the ways in which people write them: the bounds of speed hold for all.
const id = (number) => `T${String(number).padStart(3, '0')}`;
const path = (number) => `src/part_${number % 97}/module_${number}.py`;

/** A text of so many tasks in a frame of phases; `line` gives the lines of one task. */
function phased(
  count,
  line,
  { before = [], size = Math.ceil(count / 5), name = (number) => `Phase ${number}: Part ${number}` } = {},
) {
  const lines = ['# Tasks: Generated', ''];
  for (let number = 1; number <= count; number++) {
    if ((number - 1) % size === 0) lines.push('', `## ${name(1 + (number - 1) / size)}`, '', ...before);
    lines.push(...line(number));
  }
  return `${lines.join('\n')}\n`;
}

/** By its name, each dialect as a function from the number of tasks to a text with one line a task. */
export const dialects = {
  bold: (count) =>
    phased(count, (number) => [
      `- [${number % 3 ? ' ' : 'x'}] **${id(number)}** [US${1 + (number % 5)}] Create part ${number} in \`${path(number)}\`${number % 3 === 0 && number > 3 ? ` (depends on ${id(number - 3)})` : ''}`,
    ]),
  headings: (count) =>
    phased(count, (number) => [
      `### ${id(number)}: Create part ${number} in ${path(number)}${number % 3 ? '' : ' ✅'}`,
      '',
    ]),
  numbers: (count) =>
    phased(
      count,
      (number) => {
        const [group, part] = [1 + Math.floor((number - 1) / 5), (number - 1) % 5];
        return [
          part === 0
            ? `- [ ] ${group}. Build part ${number}`
            : `  - [ ] ${group}.${part} Create module ${number} in ${path(number)}`,
        ];
      },
      { size: count },
    ),
  table: (count) =>
    phased(count, (number) => [`| ${id(number)} | Create part ${number} in ${path(number)} | ✅ |`], {
      before: ['| ID | Task | Status |', '|---|---|---|'],
    }),
  'no boxes': (count) => phased(count, (number) => [`- ${id(number)} [P] Create part ${number} in ${path(number)}`]),
  chinese: (count) =>
    phased(
      count,
      (number) => [
        `- [ ] ${id(number)} 在 ${path(number)} 中实现第 ${number} 部分${number > 1 ? `（依赖 ${id(number - 1)}）` : ''}`,
      ],
      { name: (number) => `阶段 ${number}：核心实现` },
    ),
};

/** Tasks with four to six lines each: the time goes with the length of the text. */
export const withFields = {
  'headings with fields': (count) =>
    phased(count, (number) => [
      `### ${id(number)}: Create part ${number}${number % 3 ? '' : ' ✅'}`,
      '',
      `**Files**: \`${path(number)}\``,
      `**Dependencies**: ${number > 9 ? id(number - 9) : 'None'}`,
      '**Estimate**: 2 hours',
      '',
    ]),
  'wrapped lines with fields': (count) =>
    phased(count, (number) => [
      `- [ ] ${id(number)}: Create part ${number} of the feature, with all that belongs`,
      `  to it, in ${path(number)}`,
      '  - Verify: `make check`',
      '  - [ ] a box of its own',
    ]),
};
