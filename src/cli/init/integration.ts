import type { Project } from './project.ts';

/** A file that an integration needs, and what it holds so far. */
export interface PlannedFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  /** Its text; undefined where there is no such file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What has to be written, and what people have to do themselves afterwards. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly next: readonly string[];
}

/** A place where `check` can run. */
export interface Integration {
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** Whether the project uses what this hooks into. */
  readonly isUsed: (project: Project) => boolean;
  /** What would be written; a UsageError where it cannot be added to what is there. */
  readonly plan: (project: Project) => Plan;
}
