import { spanOf } from '../../base/source.ts';
import type { Stated } from '../../model/plan.ts';
import type { Section } from '../sections.ts';
import { allBlocks } from '../sections.ts';

const arrow = /\s*(?:<?[-=.]{2,}>|-\.+->|==+>)\s*(?:\|[^|\n]{0,100}\|\s*)?/;

/** What each task waits for by the Mermaid graph of a plan: the number of a task to the references of those before it. */
export function readMermaidOrder(root: Section): ReadonlyMap<string, readonly Stated[]> {
  const order = new Map<string, Stated[]>();
  for (const block of allBlocks(root)) {
    if (block.kind !== 'code' || block.language !== 'mermaid' || !/^\s*(?:graph|flowchart)\b/.test(block.code))
      continue;
    block.code.split('\n').forEach((line, index) => {
      const steps = line.split(arrow).map((part) => numbersIn(part));
      const start = block.starts[index] ?? block.span.start;
      const span = spanOf(block.span.file, start, start + line.length);
      for (let at = 1; at < steps.length; at++) {
        for (const to of steps[at] ?? []) {
          const before = order.get(to) ?? [];
          for (const from of steps[at - 1] ?? []) before.push({ value: `Task ${from}`, span });
          order.set(to, before);
        }
      }
    });
  }
  return order;
}

/** Numbers of the tasks at one end of an arrow: `T1.1[Schema] & T1.2`. */
function numbersIn(part: string): readonly string[] {
  return part
    .split('&')
    .map((node) => /^\s*(?:task[_ -]?|t)?(\d+(?:[._]\d+)*[a-z]?)\b/i.exec(node)?.[1]?.replaceAll('_', '.'))
    .filter((number) => number !== undefined);
}
