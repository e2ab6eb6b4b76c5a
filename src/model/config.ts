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
  /** How many equal workers there are, where the settings give a number instead of names. */
  readonly workerCount?: number;
  /** How much of each named resource there is: `gpu: 2`. */
  readonly resources: Readonly<Record<string, number>>;
  readonly calendar: CalendarSettings;
  readonly spread: Spread;
}

/** Somebody who works on a plan: a person, a role or an agent, named as plans name it. */
export interface Worker {
  readonly name: string;
  /** What several workers who are alike are called together: `agent`, of whom this one is `agent 2`. */
  readonly group?: string;
  /** What the worker can do, as the `Skill:` of tasks names it. */
  readonly skills: readonly string[];
  /** Estimated minutes that are worked off in one minute. */
  readonly speed: number;
  /** Days on which the worker is not there. */
  readonly absences: readonly DayRange[];
}

/** Days `2026-12-24` to `2026-12-31`, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** When the working days of a project are. */
export interface CalendarSettings {
  /** Minutes after midnight at which a working day begins. */
  readonly dayStart: number;
  /** Days on which nobody works. */
  readonly holidays: readonly DayRange[];
}

/** How far work may be from a single estimate, as factors of it: the shortest and the longest time. */
export interface Spread {
  /** Of an estimate that is stated as one amount. */
  readonly stated: readonly [number, number];
  /** Of an estimate that is assumed. */
  readonly assumed: readonly [number, number];
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
  resources: {},
  calendar: { dayStart: 540, holidays: [] },
  // The cone of uncertainty (Boehm 1981): a factor of 2 when the product is defined, of 1.25 when its design is done.
  spread: { stated: [0.8, 1.25], assumed: [0.5, 2] },
};
