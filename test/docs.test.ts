import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { defaultConfig } from '../src/model/config.ts';
import { repository, run, temporaryFolder } from './cli/sandbox.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const readme = read('README.md');
/** What stands between a heading and the next one. */
const section = (text: string, heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
/** The fenced block of a language, and only one. */
function fenced(text: string, language: string): string {
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))];
  expect(blocks.map(([, code]) => code)).toHaveLength(1);
  return blocks[0]?.[1] as string;
}
/** The first cells of a table's rows, without backticks. */
const firstCells = (table: string): string[] =>
  [...table.matchAll(/^\| *([^|]+?) *\|/gm)].map(([, cell]) => (cell as string).replaceAll('`', '')).slice(1);

/** Commands of indented blocks and of code within a sentence, as README shows them. */
const commands = [...readme.matchAll(/^ {4}(?:\S.*)?\btasks-ml .*$|`(?:npx )?tasks-ml [^`]*`/gm)]
  .map(([text]) => text.replaceAll('`', '').replace(/\s+/g, ' ').split('tasks-ml ').at(-1) as string)
  .filter((command) => !command.includes('…') && !/^\S+:/.test(command));
