import { config } from './config.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { husky } from './husky.ts';
import type { Integration } from './integration.ts';
import { lefthook } from './lefthook.ts';
import { preCommit } from './pre-commit.ts';
import { specKit } from './spec-kit.ts';

/** All places where `check` can run, in the order in which they are listed. */
export const integrations: readonly Integration[] = [config, preCommit, husky, lefthook, github, gitlab, specKit];
