import type { Diagnostic } from '../base/diagnostic.ts';
import type { TreeEntry } from '../model/plan.ts';
import type { CodeBlock } from './markdown.ts';
import type { Section } from './sections.ts';
import { allSections } from './sections.ts';
import type { TreeLine } from './tree-lines.ts';
import { looksLikeTree, readTreeLines } from './tree-lines.ts';
import { placeTreeLines } from './tree-paths.ts';

/** A part of a listing under a heading of its own: `# Option 2: Web application`. */
interface TreeOption {
  readonly number?: string;
  readonly title: string;
  readonly lines: readonly TreeLine[];
}

interface Listing {
  readonly rank: number;
  readonly options: readonly TreeOption[];
  readonly block: CodeBlock;
  /** Still as the template of spec-kit has it. */
  readonly untouched: boolean;
}

const optionLine =
  /^#*\s*(?:\[REMOVE IF UNUSED\]\s*)?(?:option|オプション|옵션|选项|選項|вариант|opción|opcion|variante)\s*(\d+)?\s*[:：—-]?\s*(.*)$/i;
const sourceTitle =
  /source code|소스\s*코드|源代码|源码|原始碼|ソース\s*コード|исходн\S* код|código fuente|code source|quellcode|source tree/i;
const structureTitle =
  /project structure|project layout|(?:directory|folder|repository|file|code) (?:structure|layout|tree)|files? (?:to|paths?)|new files|프로젝트 구조|디렉[토터]리|项目结构|目录结构|專案結構|プロジェクト構[造成]|ディレクトリ|структура проекта|estructura|projektstruktur|verzeichnis|^structure$/i;
const documentsTitle =
  /documentation|this feature\)?$|문서|文档|文件结构|ドキュメント|документаци|documentación|dokumentation/i;

/** Folders and files of the plan template, by which an unfilled option is known. */
const templatePaths = new Set(
  (
    'src src/models src/services src/cli src/lib tests tests/contract tests/integration tests/unit backend backend/src backend/src/models ' +
    'backend/src/services backend/src/api backend/tests frontend frontend/src frontend/src/components frontend/src/pages ' +
    'frontend/src/services frontend/tests api ios android'
  ).split(' '),
);

/** The source tree that a plan decided on, out of the listings in its sections; empty when it shows none. */
export function readSourceTree(
  root: Section,
  decision: string | undefined,
): { readonly value: readonly TreeEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const listings = allSections(root).flatMap((section) => listingsOf(section));
  const filled = listings.some((listing) => !listing.untouched) ? listings.filter((one) => !one.untouched) : listings;
  const best = filled.reduce((high, listing) => Math.max(high, listing.rank), 0);
  const diagnostics: Diagnostic[] = [];
  const entries = new Map<string, TreeEntry>();
  for (const listing of filled.filter((one) => one.rank === best)) {
    const chosen = chooseOption(listing, decision, diagnostics);
    const placed = placeTreeLines(chosen.lines);
    for (const diagnostic of placed.diagnostics) diagnostics.push(diagnostic);
    for (const entry of withoutDocuments(placed.value)) {
      const known = entries.get(entry.path);
      if (!known) entries.set(entry.path, entry);
      else if (!known.directory && entry.directory) entries.set(entry.path, { ...known, directory: true });
    }
  }
  return { value: [...entries.values()], diagnostics };
}

function listingsOf(section: Section): readonly Listing[] {
  const rank = rankOf(section);
  if (rank === 0) return [];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'code' || block.quoted || !looksLikeTree(block, rank)) return [];
    const lines = readTreeLines(block);
    if (showsDocuments(lines)) return [];
    const options = splitOptions(lines);
    const untouched = options.length > 1 && options.every((option) => isTemplate(option));
    return [{ rank, options, block, untouched }];
  });
}

/** 3: under "Source Code", 2: within the project structure, 1: a structure of another name; 0: not about the tree. */
function rankOf(section: Section): number {
  if (sourceTitle.test(section.title)) return 3;
  if (documentsTitle.test(section.title)) return 0;
  if (structureTitle.test(section.title)) return 2;
  return section.path.some((title) => structureTitle.test(title) || sourceTitle.test(title)) ? 2 : 0;
}

const documents = new Set([
  'plan.md',
  'spec.md',
  'research.md',
  'data-model.md',
  'quickstart.md',
  'tasks.md',
  'contracts',
]);

/** The folder of the feature itself, with its plan and its specification, and not much else. */
function showsDocuments(lines: readonly TreeLine[]): boolean {
  const named = lines.filter((line) => line.names.length > 0);
  const found = named.filter((line) => documents.has(line.names[0] as string)).length;
  return found >= 2 && found * 3 >= named.length;
}

/** The entries without the folder of the feature, where a listing shows that beside the sources. */
function withoutDocuments(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const count = new Map<string, number>();
  for (const { path } of entries) {
    const slash = path.lastIndexOf('/');
    if (slash > 0 && documents.has(path.slice(slash + 1)))
      count.set(path.slice(0, slash), (count.get(path.slice(0, slash)) ?? 0) + 1);
  }
  const inside = (path: string): boolean => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      if ((count.get(path.slice(0, end)) ?? 0) >= 2) return true;
    }
    return false;
  };
  return entries.filter(({ path }) => !inside(path));
}

function splitOptions(lines: readonly TreeLine[]): readonly TreeOption[] {
  const options: { number?: string; title: string; lines: TreeLine[] }[] = [{ title: '', lines: [] }];
  for (const line of lines) {
    const match = line.names.length === 0 && line.comment !== undefined ? optionLine.exec(line.comment) : null;
    if (match) options.push({ ...(match[1] ? { number: match[1] } : {}), title: match[2] ?? '', lines: [] });
    else options.at(-1)?.lines.push(line);
  }
  return options.filter((option) => option.lines.some((line) => line.names.length > 0));
}

function isTemplate(option: TreeOption): boolean {
  const { value } = placeTreeLines(option.lines);
  return value.every((entry) => templatePaths.has(entry.path) || /^\[|\/\[/.test(entry.path));
}

function chooseOption(listing: Listing, decision: string | undefined, diagnostics: Diagnostic[]): TreeOption {
  const { options } = listing;
  const [first] = options;
  if (!first || options.length === 1) return first ?? { title: '', lines: [] };
  const numbered = options.filter((option) => option.number !== undefined);
  if (numbered.length === 0) return { title: '', lines: options.flatMap((option) => option.lines) };
  const decided = decision === undefined ? undefined : decidedOption(numbered, decision);
  if (decided) return decided;
  const own = options.find((option) => !isTemplate(option));
  if (own) return own;
  diagnostics.push({
    code: 'undecided-source-tree',
    severity: 'info',
    message: `The plan shows ${numbered.length} source trees and does not say which one it chose; the first is taken. Name it under **Structure Decision**`,
    span: listing.block.span,
  });
  return first;
}

function decidedOption(options: readonly TreeOption[], decision: string): TreeOption | undefined {
  const named = /(?:option|オプション|옵션|选项|選項|вариант|opción|opcion|variante)\s*(\d+)/i.exec(decision);
  if (named) return options.find((option) => option.number === named[1]);
  const kinds: readonly (readonly [RegExp, RegExp])[] = [
    [/\bmobile\b|\bios\b|\bandroid\b|モバイル|모바일|移动/i, /mobile|モバイル|모바일|移动/i],
    [/\bweb\b|\bfrontend\b|ウェブ|웹/i, /\bweb|ウェブ|웹/i],
    [/\bsingle\b|単一|단일|单一|единый|único/i, /single|単一|단일|单一|един|único/i],
  ];
  const found = kinds
    .map(([said, title]) => ({ at: said.exec(decision)?.index ?? -1, title }))
    .filter((kind) => kind.at >= 0)
    .sort((a, b) => a.at - b.at);
  for (const { title } of found) {
    const option = options.find((one) => title.test(one.title));
    if (option) return option;
  }
  return undefined;
}
