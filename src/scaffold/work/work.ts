/** Who does a piece of work. */
export type Role = 'Data Engineer' | 'Data Scientist' | 'ML Engineer' | 'MLOps Engineer' | 'QA Engineer';

/** The parts of the system that pieces of work belong to, in the order in which they are built. */
export type WorkPart = 'data' | 'features' | 'training' | 'evaluation' | 'serving' | 'operations' | 'rollout';

/** A command that proves something, with the exit code that it must give. */
export interface Proof {
  readonly command: string;
  readonly exitCode: number;
}

/** A piece of work of the scaffold, before it has an id in any dialect. */
export interface Work {
  readonly key: string;
  /** Place of its phase: 0 to 4. */
  readonly phase: number;
  readonly part: WorkPart;
  readonly title: string;
  readonly role: Role;
  /** Share of the time of its phase. */
  readonly weight: number;
  /** Keys of the work that must be done before. */
  readonly needs: readonly string[];
  readonly action: string;
  readonly files: readonly string[];
  readonly imports?: readonly string[];
  readonly signature?: string;
  readonly steps: readonly string[];
  readonly proofs: readonly Proof[];
  readonly done: readonly string[];
  readonly stories?: readonly string[];
}

/** A command that must end with 0. */
export function runs(command: string): Proof {
  return { command, exitCode: 0 };
}

/** A test file that must fail until the code is there. */
export function fails(...files: readonly string[]): Proof {
  return { command: `python -m pytest -q ${files.join(' ')}`, exitCode: 1 };
}

/** A test file that must pass. */
export function passes(...files: readonly string[]): Proof {
  return { command: `python -m pytest -q ${files.join(' ')}`, exitCode: 0 };
}
