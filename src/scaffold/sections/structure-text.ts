import type { Work } from '../work/work.ts';

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: string[];
}

/** The tree of all files that the work makes, under `# Source Code`, with why it is so. */
export function structureText(works: readonly Work[], module: string): string {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of new Set(works.flatMap(({ files }) => files))) {
    const parts = path.split('/');
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.folders.get(part) ?? { folders: new Map(), files: [] };
      at.folders.set(part, next);
      at = next;
    }
    at.files.push(parts.at(-1) as string);
  }
  const tree = linesOf(root, '').join('\n');
  return `# Source Code\n\n\`\`\`text\n${tree}\n\`\`\`\n\n**Structure Decision**: one Python package \`src/${module}\` with a module for each component; what several share stands in \`core\`; the pipeline only wires them together.`;
}

/** Folders first, each with what is in it; files of the root last. */
function linesOf({ folders, files }: Folder, indent: string): readonly string[] {
  return [
    ...[...folders].flatMap(([name, folder]) => [`${indent}${name}/`, ...linesOf(folder, `${indent}  `)]),
    ...files.map((name) => `${indent}${name}`),
  ];
}
