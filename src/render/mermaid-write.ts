import type { Frame, Framed } from './mermaid-frames.ts';
import { frameNodes } from './mermaid-frames.ts';
import { breakRows, isTooWide } from './mermaid-rows.ts';

/** How a node looks: its shape and its colours. */
export type NodeLook = 'done' | 'progress' | 'ready' | 'todo' | 'dropped' | 'milestone' | 'outside';

/** A node of a diagram. */
export interface DiagramNode {
  /** Unique in its diagram, and made of letters, digits and `_`. */
  readonly key: string;
  /** Content of a quoted label: escaped text and markup of our own. */
  readonly label: string;
  readonly look: NodeLook;
  readonly critical: boolean;
  /** Index of the phase around the node, or −1. */
  readonly place: number;
}

/** What one diagram shows; arrows name nodes by their index. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly arrows: readonly { readonly from: number; readonly to: number; readonly critical: boolean }[];
  /** By place: the content of the quoted title of a phase. */
  readonly titles: ReadonlyMap<number, string>;
}

/** Text of a diagram, and the number of its edges as Mermaid counts them. */
export interface Written {
  readonly text: string;
  readonly edges: number;
}

const head = `---
config:
  layout: dagre
  look: classic
  flowchart:
    subGraphTitleMargin:
      top: 4
      bottom: 12
    rankSpacing: 24
    wrappingWidth: 280
    nodeSpacing: 24
---
flowchart TB
`;

const brackets: Record<NodeLook, readonly [string, string]> = {
  done: ['([', '])'],
  progress: ['[[', ']]'],
  ready: ['(', ')'],
  todo: ['[', ']'],
  dropped: ['[', ']'],
  milestone: ['{{', '}}'],
  outside: ['[', ']'],
};

/** Fill, border and text are all given, so that light and dark pages show the same. */
const styles: Record<NodeLook | 'phase' | 'batch' | 'critical', string> = {
  done: 'fill:#d3f9d8,stroke:#2b8a3e,color:#1b4332',
  progress: 'fill:#d0ebff,stroke:#1864ab,color:#0b3d66,stroke-width:2px',
  ready: 'fill:#fff3bf,stroke:#e67700,color:#5c3c00,stroke-width:2px',
  todo: 'fill:#f1f3f5,stroke:#868e96,color:#212529',
  dropped: 'fill:#ffffff,stroke:#adb5bd,color:#6c757d,stroke-dasharray:2 3',
  milestone: 'fill:#495057,stroke:#495057,color:#ffffff',
  outside: 'fill:transparent,stroke:transparent,color:#868e96',
  phase: 'fill:transparent,stroke:#868e96,stroke-dasharray:4 3',
  batch: 'fill:transparent,stroke:#ced4da',
  critical: 'stroke:#c92a2a,stroke-width:4px',
};

/** Writes a flowchart that Mermaid 10.9 and later understand. The same diagram gives the same bytes. */
export function writeDiagram({ nodes, arrows, titles }: Diagram): Written {
  const framed = framedForPage(
    nodes.map((node) => node.place),
    arrows,
  );
  const { frames, owner, size } = framed;
  const phases = frames.filter((frame) => frame.kind === 'phase').length;
  const keyOf = (item: number): string => {
    if (item < size) return nodes[item]?.key as string;
    return frames[item - size]?.kind === 'phase' ? `p${item - size + 1}` : `b${item - size - phases + 1}`;
  };
  const lines: string[] = [];
  const write = (item: number, indent: string): void => {
    const node = nodes[item];
    if (node) {
      const [open, close] = brackets[node.look];
      lines.push(`${indent}${node.key}${open}"${node.label}"${close}`);
      return;
    }
    const { kind, place, members } = frames[item - size] as Frame;
    lines.push(`${indent}subgraph ${keyOf(item)}["${kind === 'phase' ? titles.get(place) : ' '}"]`);
    lines.push(`${indent}  direction TB`);
    for (const member of members) write(member, `${indent}  `);
    lines.push(`${indent}end`);
  };
  for (const [item, outer] of owner.entries()) if (outer === -1) write(item, '  ');

  const critical: number[] = [];
  for (const [index, arrow] of framed.arrows.entries()) {
    lines.push(`  ${keyOf(arrow.from)} --> ${keyOf(arrow.to)}`);
    if (arrow.critical) critical.push(index);
  }
  const below = breakRows(framed);
  for (const [from, to] of below) lines.push(`  ${keyOf(from)} ~~~ ${keyOf(to)}`);
  if (critical.length > 0) lines.push(`  linkStyle ${critical.join(',')} ${styles.critical}`);

  const classes = new Map<string, string[]>(Object.keys(styles).map((name) => [name, []]));
  for (const node of nodes) classes.get(node.look)?.push(node.key);
  for (const [index, frame] of frames.entries()) classes.get(frame.kind)?.push(keyOf(size + index));
  for (const node of nodes) if (node.critical) classes.get('critical')?.push(node.key);
  for (const [name, members] of classes) {
    if (members.length === 0) continue;
    lines.push(`  classDef ${name} ${styles[name as keyof typeof styles]}`);
    lines.push(`  class ${members.join(',')} ${name}`);
  }
  return { text: `${head}${lines.join('\n')}\n`, edges: framed.arrows.length + below.length };
}

// Phases between which tasks wait for single tasks cannot be laid out one by one. Where that makes rows that no page
// holds, their frames go and the rows can be broken.
function framedForPage(places: readonly number[], arrows: Diagram['arrows']): Framed {
  const framed = frameNodes(places, arrows);
  const open = new Set(framed.frames.filter(({ closed }) => !closed).map(({ place }) => place));
  if (open.size === 0 || !isTooWide(framed)) return framed;
  return frameNodes(
    places.map((place) => (open.has(place) ? -1 : place)),
    arrows,
  );
}
