import type { SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { Plan } from '../../model/plan.ts';

/** A step of work, as the plan words it. */
export interface WorkStep {
  readonly text: string;
  readonly span: SourceSpan;
}

const numbered = /^([ \t]{0,12})(\d{1,3})[.)][ \t]+(\S.*)$/;
const arrows = /[ \t]*(?:→|⟶|➔|➜|⇒|-{1,3}>|={1,2}>)[ \t]*(?:\|[^|]{0,60}\|)?/;

/** Orders of work that a plan writes down beside its tasks: numbered lists, and lines such as `load → split → scale`. Linear. */
export function* workSequences({ file }: Plan, text: string): Iterable<readonly WorkStep[]> {
  const open = new Map<number, { last: number; steps: WorkStep[] }>();
  let start = 0;
  for (const line of text.split('\n')) {
    const item = numbered.exec(line);
    const span = spanOf(file, start, start + line.trimEnd().length);
    start += line.length + 1;
    if (item) {
      const [, indent = '', digits = '', words = ''] = item;
      const [depth, number] = [indent.length, Number(digits)];
      for (const [other, { steps }] of open)
        if (other > depth) {
          yield steps;
          open.delete(other);
        }
      const list = open.get(depth);
      if (list && number > list.last) {
        list.last = number;
        list.steps.push({ text: words, span });
      } else {
        if (list) yield list.steps;
        open.set(depth, { last: number, steps: [{ text: words, span }] });
      }
    } else if (/^#{1,6}\s/.test(line)) {
      for (const { steps } of open.values()) yield steps;
      open.clear();
    }
    // Words of a diagram are in brackets, arrows of code are not about work.
    const parts = line.length < 2000 ? line.split(arrows) : [];
    if (parts.length > 2) yield parts.map((words) => ({ text: words, span }));
  }
  for (const { steps } of open.values()) yield steps;
}
