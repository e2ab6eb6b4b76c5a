import fc from 'fast-check';

/**
 * The gate asks the same questions every time, so that a change fails only for what it breaks; `npm run fuzz` asks new
 * ones. A failure prints its seed: run it again with `FUZZ_SEED=<seed> npx vitest run <file>`.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1) });
