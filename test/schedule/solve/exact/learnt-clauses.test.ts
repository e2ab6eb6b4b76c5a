import { expect, test } from 'vitest';
import { horizonSearch } from '../../../../src/schedule/solve/exact/horizon-search.ts';
import type { Variables } from '../../../../src/schedule/solve/exact/variables.ts';
import { toVariables } from '../../../../src/schedule/solve/exact/variables.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { brokenLaws } from '../broken-laws.ts';
import { plantedProject } from './planted-project.ts';

test.each([
  ['one mode', 1, 80, 40, 20],
  ['three modes', 3, 120, 24, 12],
])('a schedule that is known to exist breaks nothing that was learnt: %s', (_, modes, count, length, pieces) => {
  let learnt = 0;
  for (let seed = 1; seed <= count; seed++) {
    const { problem, start, mode } = plantedProject(seed, length, pieces, modes);
    const project = toProject(problem);
    const horizon = length / project.unit + (seed % 3);
    const variables = toVariables(project, horizon) as Variables;
    const { origin, chosen, shift } = variables;
    const values = Int32Array.from(start, (time, activity) => time / project.unit - (origin[activity] as number));
    const isTrue = (literal: number): boolean => {
      const [variable, value] = [literal >> (shift + 1), literal & (2 ** shift - 1)];
      const own =
        variable < pieces
          ? (values[variable] as number)
          : variable === pieces
            ? length / project.unit - project.criticalPath
            : Number(mode.some((each) => chosen[each] === variable));
      return (literal >> shift) % 2 === 0 ? own >= value : own <= 2 ** shift - 1 - value;
    };
    const search = horizonSearch(project, variables, (literals, size) => {
      learnt++;
      expect([seed, literals.subarray(0, size).some(isTrue)]).toEqual([seed, true]);
    });
    const end = search.run(20_000);
    expect([seed, end === 'refuted']).toEqual([seed, false]);
    if (end !== 'found') continue;
    const makespan = search.start.reduce(
      (last, each, activity) => Math.max(last, each + (project.duration[search.mode[activity] as number] as number)),
      0,
    );
    expect(makespan).toBeLessThanOrEqual(horizon);
    expect([
      seed,
      ...brokenLaws(
        problem,
        search.start.map((each) => each * project.unit),
        search.mode,
        makespan * project.unit,
      ),
    ]).toEqual([seed]);
  }
  expect(learnt).toBeGreaterThan(1000);
});
