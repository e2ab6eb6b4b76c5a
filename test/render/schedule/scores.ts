import type { ScheduleAnswer } from '../../../src/schedule/schedule-answer.ts';
import { answerOf, named } from './answer-of.ts';

/**
 * Seven tasks, two workers. By hand: the longest way is T1 T3 T5 T6 T7, 60 + 480 + 240 + 30 + 120 = 930 minutes, and the two
 * workers keep to it. T2 and T4 may slip until 780, when the phase ends: by 540 minutes.
 */
export const scoresList = `
# 1 Setup {setup}
T1 [x] Create the \`project\` @pyproject.toml =60
# 2 Core {core}
T2 [~] Write, "quote" and test the reader @src/reader.py =120 < T1
T3 Train the model @src/train.py =480 < T1
T4 =SUM(A1) of the scores =60 < T2
T5 Evaluate the model: accuracy, recall; and more @src/eval.py =240 < T3
# 3 Polish {polish}
T6 Write the docs < T4
T7 Release =120 < T5 T6
`;

/** The answer for `scoresList`. */
export function scores(start?: string): ScheduleAnswer {
  return answerOf({
    list: scoresList,
    team: named('ml-engineer', 'reviewer'),
    workers: ['ml-engineer', 'reviewer'],
    plan: [
      [0, 0],
      [1, 60],
      [0, 60],
      [1, 180],
      [0, 540],
      [1, 780],
      [0, 810],
    ],
    criticality: [1, 0.02, 0.98, 0.02, 0.98, 1, 1],
    mean: [61, 122, 483.33333, 60, 240, 35, 120],
    influence: [0.2, 0.01, 0.8, 0, 0.45, 0.01, 0.2],
    costs: ({ dag }) => {
      const waits = dag.dependencies.filter(({ from, to }) => from === 2 && to === 4);
      return [{ dependencies: waits, minutes: 240 }];
    },
    ...(start === undefined ? {} : { start }),
  });
}
