import type { Stated } from '../../model/plan.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, pointAt, reportAt } from './contract-source.ts';
import { dagOrder } from './dag-order.ts';
import type { ComponentSpec, PipelineSpec, TaskSpec } from './pipeline-spec.ts';

/**
 * Keys of the components that a pipeline runs, each where its first task stands, in an order in which data flows:
 * loops, conditions and nested pipelines are opened up in the place of their task.
 */
export function pipelineSteps(source: ContractSource, base: YamlPath, spec: PipelineSpec): Stated[] {
  const steps: Stated[] = [];
  // Each component is opened once: it bounds the work, and ends where a dag uses itself.
  const seen = new Set<string>();
  const open = (component: ComponentSpec, path: YamlPath): void => {
    const tasks = new Map<string, TaskSpec>();
    for (const [name, task] of Object.entries(component.dag?.tasks ?? {})) if (task) tasks.set(name, task);
    const at = [...path, 'dag', 'tasks'];
    for (const name of orderTasks(source, at, tasks)) {
      const reference = tasks.get(name)?.componentRef?.name;
      const place = [...at, name];
      if (!reference || !Object.hasOwn(spec.components ?? {}, reference)) {
        const what = reference ? `uses \`${reference}\`, which is not under \`components\`` : 'names no component';
        const message = `The task \`${name}\` ${what}; compile the pipeline again.`;
        reportAt(source, [...place, 'componentRef', 'name'], 'warning', 'unknown-component', message);
        continue;
      }
      if (seen.has(reference)) continue;
      seen.add(reference);
      const used = spec.components?.[reference];
      if (used?.dag) open(used, [...base, 'components', reference]);
      else steps.push({ value: reference, span: pointAt(source, place) });
    }
  };
  if (spec.root) open(spec.root, [...base, 'root']);
  return steps;
}

function orderTasks(source: ContractSource, at: YamlPath, tasks: ReadonlyMap<string, TaskSpec>): readonly string[] {
  const waitsFor = new Map<string, readonly string[]>();
  for (const [name, task] of tasks) {
    const stated = (task.dependentTasks ?? []).filter((other) => typeof other === 'string');
    const predecessors = [...new Set([...stated, ...producersIn(task.inputs)])];
    for (const other of predecessors.filter((predecessor) => !tasks.has(predecessor))) {
      const message = `The task \`${name}\` waits for \`${other}\`, which is no task beside it; compile the pipeline again.`;
      reportAt(source, [...at, name], 'warning', 'unknown-task', message);
    }
    waitsFor.set(name, predecessors);
  }
  const { order, circular } = dagOrder(waitsFor);
  if (circular.length > 0) {
    const message = `These tasks wait for one another in a circle: ${circular.join(', ')}. Take one dependency away.`;
    reportAt(source, [...at, circular[0] as string], 'warning', 'task-cycle', message);
  }
  return order;
}

/** Tasks whose outputs are used, wherever they stand within the inputs. */
function producersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'producerTask' && typeof inner === 'string' ? [inner] : producersIn(inner),
  );
}
