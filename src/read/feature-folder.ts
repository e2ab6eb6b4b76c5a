import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import { compareText } from '../base/diagnostic.ts';
import { UsageError } from '../base/errors.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import type { Contract, Feature } from '../model/feature.ts';
import { readContract } from './contracts/contract.ts';
import { readDataModel } from './data-model.ts';
import { readPlan } from './plan.ts';
import { readQuickstart } from './quickstart.ts';
import { readResearch } from './research.ts';
import { readSpecification } from './spec.ts';
import { isThere, readTextFile } from './text-file.ts';

/** Documents beside plan.md, the name that wins first. */
const documentNames = {
  specification: ['spec.md'],
  research: ['ml-research.md', 'research.md'],
  dataModel: ['ml-data-model.md', 'data-model.md'],
  quickstart: ['ml-quickstart.md', 'quickstart.md'],
} as const;
const contractFolders = ['ml-contracts', 'contracts'] as const;
/** More contracts than any feature has: a folder that holds more is a mistake. */
const mostContracts = 5_000;

/**
 * Reads a feature folder with all its design documents. `shown` is the folder as people know it, for messages. A
 * document that cannot be read is an error with its name; only a missing plan ends the reading.
 */
export function readFeatureFolder(folder: string, shown: string, time: WorkingTime): Parsed<Feature> {
  const diagnostics: Diagnostic[] = [];
  const documents = new Map<string, SourceFile>();
  const shownPath = (path: string): string =>
    shown === '' || shown === '.' ? path : `${shown.replace(/[\\/]+$/, '')}/${path}`;
  const plan = readTextFile(join(folder, 'plan.md'), shownPath('plan.md'), folder);
  if (!plan.file)
    throw new UsageError(
      isThere(join(folder, 'plan.md'))
        ? plan.problem
        : `No ML implementation plan found: ${shownPath('plan.md')} does not exist`,
    );
  documents.set('plan.md', plan.file);
  const take = <T>(parsed: Parsed<T>): T => {
    diagnostics.push(...parsed.diagnostics);
    return parsed.value;
  };
  const open = (path: string): SourceFile | undefined => {
    const { file, problem } = readTextFile(join(folder, path), shownPath(path), folder);
    if (!file) {
      diagnostics.push({
        code: 'unreadable-file',
        severity: 'error',
        span: spanOf({ path: shownPath(path), text: '' }, 0),
        message: problem,
      });
      return undefined;
    }
    documents.set(path, file);
    return file;
  };
  const document = <T>(names: readonly string[], read: (file: SourceFile) => Parsed<T>): T | undefined => {
    const there = names.filter((name) => isThere(join(folder, name)));
    const [first, second] = there;
    if (first === undefined) return undefined;
    const file = open(first);
    if (file && second !== undefined) diagnostics.push(passedOver(file, first, second));
    return file ? take(read(file)) : undefined;
  };
  const read = take(readPlan(plan.file, time));
  const specification = document(documentNames.specification, readSpecification);
  const decisions = document(documentNames.research, readResearch);
  const dataModel = document(documentNames.dataModel, readDataModel);
  const scenarios = document(documentNames.quickstart, readQuickstart);
  const contracts: Contract[] = [];
  const folders = contractFolders.filter((name) => isThere(join(folder, name)));
  if (folders[0] !== undefined && folders[1] !== undefined)
    diagnostics.push(passedOver(plan.file, `${folders[0]}/`, `${folders[1]}/`));
  const { paths, tooMany } =
    folders[0] === undefined ? { paths: [], tooMany: false } : contractPaths(folder, folders[0]);
  if (tooMany) diagnostics.push(tooManyContracts(plan.file, `${folders[0]}/`));
  for (const path of paths) {
    const file = open(path);
    if (file) contracts.push(take(readContract(file, path)));
  }
  const name = basename(resolve(folder));
  return {
    value: {
      name,
      folder: basename(dirname(resolve(folder))) === 'specs' ? `specs/${name}/` : `${name}/`,
      documents,
      plan: read,
      ...(specification ? { specification } : {}),
      decisions: decisions ?? [],
      ...(dataModel ? { dataModel } : {}),
      contracts,
      scenarios: scenarios ?? [],
    },
    diagnostics,
  };
}

function passedOver(file: SourceFile, first: string, second: string): Diagnostic {
  return {
    code: 'two-documents',
    severity: 'warning',
    span: spanOf(file, 0),
    message: `${first} is read, ${second} beside it is not; remove one of the two`,
  };
}

function tooManyContracts(file: SourceFile, folder: string): Diagnostic {
  return {
    code: 'too-many-contracts',
    severity: 'error',
    span: spanOf(file, 0),
    message: `${folder} holds more than ${mostContracts} files, too many to be contracts; remove what is none`,
  };
}

/** The files below the contracts folder but README.md and hidden ones, in the order of their paths; none when there are too many. */
function contractPaths(
  folder: string,
  contracts: string,
): { readonly paths: readonly string[]; readonly tooMany: boolean } {
  const paths: string[] = [];
  const waiting = [contracts];
  for (let at = 0; at < waiting.length && paths.length <= mostContracts; at++) {
    const path = waiting[at] as string;
    let entries: Dirent[];
    try {
      entries = readdirSync(join(folder, path), { withFileTypes: true });
    } catch {
      paths.push(path);
      continue;
    }
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith('.') || /^readme(?:\.\w+)?$/i.test(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(`${path}/${entry.name}`);
      else paths.push(`${path}/${entry.name}`);
    }
  }
  const tooMany = paths.length > mostContracts;
  return { paths: tooMany ? [] : paths.sort(compareText), tooMany };
}
