import { defineConfig } from 'vitest/config';
import { yamlModules } from './scripts/yaml-modules.mjs';

export default defineConfig({
  plugins: [yamlModules],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Two cores would run one file at a time.
    maxWorkers: '100%',
    // Files of one worker share the modules: no module keeps a state, and loading them for each file takes half the time.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});
