import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { formatLine } from '../../src/base/source.ts';
import { checkPlaces } from '../../src/cli/check/check-places.ts';
import { checkTogether } from '../../src/cli/check/check-together.ts';
import { findConfig } from '../../src/cli/find-config.ts';
import { findTaskFiles } from '../../src/cli/find-task-files.ts';
import { levelOf } from '../../src/lint/level.ts';
import { rules } from '../../src/lint/rules/index.ts';
import type { Config } from '../../src/model/config.ts';

/** A folder of fixtures/lint, checked. */
export interface Scenario {
  /** `tasks.md:7 no-cycle` for each mark at the end of a line. */
  readonly expected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const mark = /[ \t]*(?:<!-- expect ([\w-]+) -->|# expect ([\w-]+))(?=\r?$)/;

/** Checks all tasks.md of a scenario, as `check .` does in a repository. The marks are taken away before anything is read. */
export async function readScenario(source: string, rule?: string): Promise<Scenario> {
  return inRepository(
    (folder) => cpSync(source, folder, { recursive: true }),
    async (folder) => {
      const expected = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
        if (!/\.(?:md|ya?ml)$/.test(path)) return [];
        const marked = takeMarks(readFileSync(join(folder, path), 'utf8'));
        if (marked.lines.length > 0) writeFileSync(join(folder, path), marked.text);
        return marked.lines.map(([line, name]) => `${path.replaceAll('\\', '/')}:${line} ${name}`);
      });
      return { expected, diagnostics: await diagnosticsIn(folder, rule) };
    },
  );
}

/** Checks files that are given by path and text. */
export async function checkFiles(files: ReadonlyMap<string, string>, rule?: string): Promise<readonly Diagnostic[]> {
  return inRepository(
    (folder) => {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    (folder) => diagnosticsIn(folder, rule),
  );
}

/** The findings of one rule in the form of the marks. */
export function placesOf(diagnostics: readonly Diagnostic[], rule: string): string[] {
  return diagnostics.filter(({ code }) => code === rule).map(({ code, span }) => `${formatLine(span)} ${code}`);
}

async function inRepository<T>(fill: (folder: string) => void, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-lint-'));
  try {
    mkdirSync(join(folder, '.git'));
    fill(folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A rule that is off by default is asked all the same. */
async function diagnosticsIn(folder: string, name: string | undefined): Promise<readonly Diagnostic[]> {
  const terminal = { cwd: folder, env: {}, out: () => undefined, talk: () => undefined };
  const rule = rules.find((one) => one.name === name);
  const configOf = async (at: string): Promise<Config> => {
    const config = await findConfig(at, folder);
    return rule && levelOf(rule, config) === 'off' && !(rule.name in config.rules)
      ? { ...config, rules: { ...config.rules, [rule.name]: 'warning' } }
      : config;
  };
  const places = await findTaskFiles(['.'], terminal);
  const files = checkTogether(await checkPlaces(places, folder, configOf));
  return files.flatMap(({ diagnostics }) => diagnostics);
}

/** A text without the marks at the ends of its lines, and the number of each marked line with the rule. */
export function takeMarks(text: string): { text: string; lines: [number, string][] } {
  const lines: [number, string][] = [];
  const plain = text.split('\n').map((line, at) => {
    let rest = line;
    for (let found = mark.exec(rest); found; found = mark.exec(rest)) {
      lines.push([at + 1, (found[1] ?? found[2]) as string]);
      rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
    }
    return rest;
  });
  return { text: plain.join('\n'), lines };
}
