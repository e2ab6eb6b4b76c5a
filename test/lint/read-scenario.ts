import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { formatLine } from '../../src/base/source.ts';
import { checkTaskList } from '../../src/compile/check-list.ts';
import { readFeatureWithInputs } from '../../src/compile/read-feature.ts';
import { defaultConfig } from '../../src/model/config.ts';

/** A folder of fixtures/lint, checked. */
export interface Scenario {
  /** `tasks.md:7 no-cycle` for each mark at the end of a line. */
  readonly expected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const mark = /[ \t]*(?:<!-- expect ([\w-]+) -->|# expect ([\w-]+))$/;

/** Checks a scenario's tasks.md in its folder. The marks are taken away before anything is read. */
export function readScenario(source: string): Scenario {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-lint-'));
  try {
    cpSync(source, folder, { recursive: true });
    const expected = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
      if (!/\.(?:md|yaml)$/.test(path)) return [];
      const marked = takeMarks(readFileSync(join(folder, path), 'utf8'));
      writeFileSync(join(folder, path), marked.text);
      return marked.lines.map(([line, rule]) => `${path.replaceAll('\\', '/')}:${line} ${rule}`);
    });
    const file = { path: 'tasks.md', text: readFileSync(join(folder, 'tasks.md'), 'utf8') };
    const inFeature = existsSync(join(folder, 'plan.md'));
    const feature = inFeature ? readFeatureWithInputs(folder, '', defaultConfig).value : {};
    const { diagnostics } = checkTaskList({ file, config: defaultConfig, ...feature });
    return { expected, diagnostics };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The findings of one rule in the form of the marks. */
export function placesOf(diagnostics: readonly Diagnostic[], rule: string): string[] {
  return diagnostics.filter(({ code }) => code === rule).map(({ code, span }) => `${formatLine(span)} ${code}`);
}

function takeMarks(text: string): { text: string; lines: [number, string][] } {
  const lines: [number, string][] = [];
  const plain = text.split('\n').map((line, at) => {
    let rest = line;
    for (let found = mark.exec(rest); found; found = mark.exec(rest)) {
      lines.push([at + 1, (found[1] ?? found[2]) as string]);
      rest = rest.slice(0, found.index);
    }
    return rest;
  });
  return { text: plain.join('\n'), lines };
}
