import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectOf } from './dialect-of.mjs';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Reads and checks each file three times with the library. What throws is a crash, and the others are read nevertheless. */
export function readEach(folder, paths, { checkTaskList, defaultConfig, positionOf }) {
  const files = [];
  const crashes = [];
  for (const path of paths)
    try {
      const text = readFileSync(join(folder, path), 'utf8');
      let checked;
      const times = [1, 2, 3].map(() => {
        const begin = performance.now();
        checked = checkTaskList({ file: { path, text }, config: defaultConfig });
        return performance.now() - begin;
      });
      files.push({ path, time: median(times), ...summary(checked, positionOf) });
    } catch (error) {
      crashes.push({ path, stack: error instanceof Error ? error.stack : String(error) });
    }
  return { files, crashes };
}

function summary({ context: { list }, diagnostics }, positionOf) {
  const line = (span) => positionOf(span).line;
  return {
    dialect: dialectOf(list),
    phases: list.phases.length,
    dependencies: list.dependencies.length,
    tasks: list.tasks.length,
    done: list.tasks.filter(({ status }) => status === 'done').length,
    parallel: list.tasks.filter(({ parallel }) => parallel).length,
    first: list.tasks[0]?.id ?? '',
    last: list.tasks.at(-1)?.id ?? '',
    leftOut: list.leftOut.map(({ reason, span }) => ({ reason, line: line(span) })),
    diagnostics: diagnostics.map(({ code, severity, message, span }) => ({
      code,
      severity,
      message,
      line: line(span),
    })),
  };
}
