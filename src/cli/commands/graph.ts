import { resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { renderMermaid } from '../../render/mermaid.ts';
import { formatEnvelope } from '../../report/json.ts';
import { criticalPath } from '../../schedule/critical-path.ts';
import { durations } from '../../schedule/estimates.ts';
import type { Terminal } from '../io.ts';
import { readList } from '../read-list.ts';

interface GraphOptions {
  readonly format: 'mermaid' | 'dot' | 'json';
  readonly phase?: string;
  readonly svg?: string;
  readonly png?: string;
  readonly json?: boolean;
}

/** `tasks-ml graph`: prints the graph, or draws it. */
export async function graph([argument]: readonly string[], options: GraphOptions, terminal: Terminal): Promise<number> {
  const { dag, config } = await readList(argument, terminal);
  const format = options.json ? 'json' : options.format;
  if (options.phase !== undefined && format !== 'mermaid')
    throw new UsageError(`--phase is for Mermaid; ${format} is always the whole graph`);
  const path = criticalPath(dag, durations(dag.list, config).minutes);
  if (options.svg !== undefined || options.png !== undefined) {
    const mermaid = chosenDiagram(renderMermaid(dag, path), options.phase);
    const { drawDiagrams } = await import('../draw.ts');
    const drawings = (['svg', 'png'] as const).flatMap((kind) => {
      const file = options[kind];
      return file === undefined ? [] : [{ mermaid, file: resolve(terminal.cwd, file), format: kind }];
    });
    await drawDiagrams(drawings);
    for (const kind of ['svg', 'png'] as const)
      if (options[kind] !== undefined) terminal.talk(`drew ${options[kind]}\n`);
    if (!options.json) return 0;
  }
  if (format === 'json') {
    const { exportGraph } = await import('../../graph/exchange.ts');
    terminal.out(formatEnvelope('graph', exportGraph(dag)));
  } else if (format === 'dot') {
    const { renderDot } = await import('../../render/dot.ts');
    terminal.out(renderDot(dag, path));
  } else terminal.out(chosenDiagram(renderMermaid(dag, path), options.phase));
  return 0;
}

function chosenDiagram({ main, parts }: ReturnType<typeof renderMermaid>, phase: string | undefined): string {
  if (phase === undefined) return main;
  const part = parts.find(({ title }) => title === phase || title.replace(/^Phase\s+/i, '').startsWith(phase));
  if (part) return part.text;
  throw new UsageError(
    parts.length === 0
      ? 'the graph is drawn whole; --phase is for graphs too large for one diagram'
      : `no part is called ${phase}; there are: ${parts.map(({ title }) => title).join(', ')}`,
  );
}
