import type { Severity } from '../base/diagnostic.ts';
import type { Category } from './task.ts';

/** How bad what a rule finds is; `off` keeps the rule from running. */
export type RuleLevel = Severity | 'off';

/**
 * `recommended`: errors for what makes a file unreadable, warnings for the rest. `strict`: errors for nearly all of it.
 * `off`: only the rules that the settings name.
 */
export type Preset = 'recommended' | 'strict' | 'off';

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
  readonly preset: Preset;
  /** Levels of single rules, by name; they go before those of the preset. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** File of the findings that are let pass, relative to the folder of the settings. */
  readonly baseline?: string;
  /** Who works on the plan; empty where the settings do not say. */
  readonly workers: readonly Worker[];
}

/** Somebody who works on a plan: a person or a role, named as plans name it. */
export interface Worker {
  readonly name: string;
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
  preset: 'recommended',
  rules: {},
  workers: [],
};
