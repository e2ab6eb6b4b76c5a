import type { Compiled, CompileInput } from './compile.ts';
import { compileFeature } from './compile.ts';
import { planTeam } from './plan-team.ts';

/** Compiles a feature as the command line does: where the settings name a team or resources, with a plan for them. */
export function compileWithTeam(input: CompileInput): Compiled {
  return compileFeature({ planTeam, ...input });
}
