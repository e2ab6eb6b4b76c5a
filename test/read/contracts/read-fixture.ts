import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { positionOf } from '../../../src/base/source.ts';
import type { Contract, Operation, Port } from '../../../src/model/feature.ts';
import { readContract } from '../../../src/read/contracts/contract.ts';

/** Folder of the fixtures. */
export const folder: URL = new URL('../../../fixtures/contracts/', import.meta.url);

/** A contract of the fixtures, and what was reported about it. */
export function readFixture(name: string): { contract: Contract; diagnostics: readonly Diagnostic[] } {
  const file = { path: `contracts/${name}`, text: readFileSync(new URL(name, folder), 'utf8') };
  const { value, diagnostics } = readContract(file, file.path);
  return { contract: value, diagnostics };
}

/** `parameter rounds: Integer?` */
export function portText({ kind, name, type, optional }: Port): string {
  return `${kind} ${name}: ${type}${optional ? '?' : ''}`;
}

/** `3 GET /runs (Lists the runs) Run, Problem`, with the line it points at. */
export function operationText({ method, path, summary, schemas, span }: Operation): string {
  return `${positionOf(span).line} ${method} ${path} (${summary}) ${schemas.join(', ')}`.trim();
}
