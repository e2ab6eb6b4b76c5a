import { memberOf, textOf } from './contract-source.ts';

/** Fields of a KFP executor's `resources`: the limit first, then the request, then the form of older compilers. */
const executorFields = {
  cpu: ['resourceCpuLimit', 'resourceCpuRequest', 'cpuLimit', 'cpuRequest'],
  memory: ['resourceMemoryLimit', 'resourceMemoryRequest', 'memoryLimit', 'memoryRequest'],
  count: ['resourceCount', 'count'],
  type: ['resourceType', 'type'],
} as const;

/** A need in words, and the key of the document that states it. */
export interface Need {
  readonly text: string;
  readonly key: string;
}

/** What `resources` of an executor of a PipelineSpec asks for: `CPU 2`, `memory 16Gi`, `GPU 1 (nvidia.com/gpu)`. */
export function executorNeeds(resources: unknown): Need[] {
  const needs: Need[] = [];
  const cpu = first(resources, executorFields.cpu);
  if (cpu) needs.push({ text: `CPU ${amount(cpu.value)}`, key: cpu.key });
  const memory = first(resources, executorFields.memory);
  // The older field is a number of gigabytes.
  const unit = memory && /^memory/.test(memory.key) ? 'G' : '';
  if (memory) needs.push({ text: `memory ${amount(memory.value)}${unit}`, key: memory.key });
  const accelerator = memberOf(resources, 'accelerator');
  const count = first(accelerator, executorFields.count);
  const type = first(accelerator, executorFields.type);
  if (count || type) needs.push({ text: gpu(count?.value ?? '1', type?.value), key: 'accelerator' });
  return needs;
}

/** What Kubernetes `resources` (limits, else requests) ask for, in the same words. */
export function kubernetesNeeds(resources: unknown): Need[] {
  const needs: Need[] = [];
  const seen = new Set<string>();
  for (const key of ['limits', 'requests']) {
    for (const name of Object.keys((memberOf(resources, key) as object | undefined) ?? {})) {
      const value = textOf(memberOf(memberOf(resources, key), name));
      if (!value || seen.has(name)) continue;
      seen.add(name);
      const text = name === 'cpu' ? `CPU ${value}` : name.endsWith('/gpu') ? gpu(value, name) : `${name} ${value}`;
      needs.push({ text, key });
    }
  }
  return needs;
}

function gpu(count: string, type: string | undefined): string {
  const word = !type || /gpu|nvidia|amd|tesla/i.test(type) || type.includes('{{') ? 'GPU' : 'accelerator';
  return type && !type.includes('{{') ? `${word} ${amount(count)} (${type})` : `${word} ${amount(count)}`;
}

function first(value: unknown, keys: readonly string[]): { key: string; value: string } | undefined {
  for (const key of keys) {
    const text = textOf(memberOf(value, key));
    // Compilers write 0 for "not set".
    if (text && text !== '0') return { key, value: text };
  }
  return undefined;
}

/** A value that is only known when the pipeline runs is said in words. */
function amount(value: string): string {
  return value.includes('{{') ? 'set at run time' : value;
}
