import type { Diagnostic, Parsed } from '../../src/base/diagnostic.ts';
import { compareText } from '../../src/base/diagnostic.ts';
import type { SourceFile } from '../../src/base/source.ts';
import type { CompileInput } from '../../src/compile/compile.ts';
import type { Feature } from '../../src/model/feature.ts';
import { readContract } from '../../src/read/contracts/contract.ts';
import { readDataModel } from '../../src/read/data-model.ts';
import { fingerprint } from '../../src/read/fingerprint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { readQuickstart } from '../../src/read/quickstart.ts';
import { readResearch } from '../../src/read/research.ts';
import { readSpecification } from '../../src/read/spec.ts';

/** Text of each design document by its path within the feature folder. */
export type Documents = Readonly<Record<string, string>>;

/** Reads documents that are held in memory with the readers that `build` uses on files. */
export function readDocuments(
  documents: Documents,
  name = '001-sample',
): Pick<CompileInput, 'feature' | 'inputs'> & { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, SourceFile>();
  const read = <T>(path: string, reader: (file: SourceFile) => Parsed<T>): T | undefined => {
    const text = documents[path];
    if (text === undefined) return undefined;
    const file = { path, text };
    files.set(path, file);
    const parsed = reader(file);
    diagnostics.push(...parsed.diagnostics);
    return parsed.value;
  };
  const plan = read('plan.md', readPlan);
  if (!plan) throw new Error('a feature needs a plan.md');
  const specification = read('spec.md', readSpecification);
  const decisions = read('research.md', readResearch) ?? [];
  const dataModel = read('data-model.md', readDataModel);
  const scenarios = read('quickstart.md', readQuickstart) ?? [];
  const paths = Object.keys(documents).filter((path) => path.startsWith('contracts/'));
  const contracts = paths.sort(compareText).flatMap((path) => read(path, (file) => readContract(file, path)) ?? []);
  const feature: Feature = {
    name,
    folder: `specs/${name}/`,
    documents: files,
    plan,
    ...(specification ? { specification } : {}),
    decisions,
    ...(dataModel ? { dataModel } : {}),
    contracts,
    scenarios,
  };
  return { feature, inputs: new Map([...files].map(([path, { text }]) => [path, fingerprint(text)])), diagnostics };
}
