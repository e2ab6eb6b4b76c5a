import type { Category } from './task.ts';

/** Which dependencies are derived from a tasks.md that does not state them all. */
export interface DerivedDependencies {
  readonly phase: boolean;
  readonly order: boolean;
  readonly file: boolean;
  readonly testFirst: boolean;
  readonly subTask: boolean;
}

/** Settings of a project: tasks-ml.config.yaml, with defaults for what it leaves out. */
export interface Config {
  /** `ordered`: `build` states the order of the phases; `none`: only dependencies between tasks. */
  readonly phases: 'ordered' | 'none';
  readonly derived: DerivedDependencies;
  /** Boxes without an id are tasks, numbered 1, 2 … in the order of the file, where no task has an id. */
  readonly unnumbered: boolean;
  /** Minutes that a task of a category is assumed to take when nothing is said. */
  readonly estimates: Readonly<Record<Category, number>>;
  readonly workingTime: WorkingTime;
}

/** How words like `2 days` become minutes. */
export interface WorkingTime {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly daysPerSprint: number;
}

/** What holds where no config says otherwise. */
export const defaultConfig: Config = {
  phases: 'ordered',
  derived: { phase: true, order: true, file: true, testFirst: true, subTask: true },
  unnumbered: false,
  estimates: {
    setup: 30,
    foundational: 60,
    tests: 45,
    core: 120,
    story: 90,
    integration: 90,
    performance: 60,
    polish: 30,
    convergence: 60,
    other: 60,
  },
  workingTime: { hoursPerDay: 8, daysPerWeek: 5, daysPerSprint: 10 },
};
