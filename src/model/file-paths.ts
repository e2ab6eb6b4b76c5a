import { wholeFileNames } from './whole-file-names.ts';

/** Endings by which a name without a slash is known as a file. */
const extensions = new Set(
  (
    'py pyi ipynb ts tsx mts cts js jsx mjs cjs vue svelte astro go rs java kt kts scala swift c h cc cpp hpp cs rb php lua r jl dart ex exs ' +
    'sql sh bash zsh ps1 bat md mdx mdc rst txt yaml yml json jsonl jsonc json5 toml ini cfg conf env lock xml html htm css scss sass less ' +
    'proto graphql gql prisma tf tfvars hcl csv tsv parquet npy npz pt pth onnx pkl joblib h5 zip gz png jpg jpeg svg gif webp ico pdf ' +
    'dockerfile gradle properties plist service storyboard http mmd dot snap spec test'
  ).split(' '),
);

/** Files that are known by their whole name. */
const fileNames = new RegExp(
  `^(?:${wholeFileNames}|\\.[a-z][\\w.-]*(?:ignore|rc|env|config)|\\.(?:flake8|clang-tidy|clang-format|coveragerc|nvmrc|python-version|tool-versions|gitattributes)|\\.env(?:\\.\\w+)*)$`,
);

/** Products whose names look like files. */
const products =
  /^(?:next|node|nuxt|vue|react|express|three|d3|chart|socket|nest|ember|backbone|discord|p5|alpine|deno|bun|plotly|tensorflow|asp)\.(?:js|io|ts|net)$/i;

/** First folders by which a bare path without an ending is told from prose such as `train/val/test`. */
const folders = new Set(
  (
    'src lib app apps test tests __tests__ spec specs backend frontend server client api components pipelines packages docs doc config configs ' +
    'scripts shared examples deploy deployment infra tools bench benchmarks services notebooks migrations public assets cmd internal pkg ' +
    'kfp_extensions ml etl dags charts k8s helm terraform .github .specify .vscode schemas e2e cli web ui crates bin fixtures'
  ).split(' '),
);

const mime = /^(?:application|text|image|audio|video|multipart|font)\/[\w.+-]+$/;
const link = /\[[^[\]\n]{0,200}\]\(([^()\s]{1,300})\)/g;
const ticked = /`([^`\n]+)`/g;
/** Braces may hold spaces: `a/{b, c}.py`. */
const wordWithMark = /(?<![^\s/.])[^\s/.]{0,300}[/.](?:\{[^{}\n]{0,200}\}|[^\s{]|\{)*/g;
/** The form of nine paths in ten. */
const plainPath = /^[A-Za-z_][\w-]*(?:\/[\w-]+)*\/[\w-]+\.[a-z]+$/;
const wholeName = new RegExp(`\\b(?:${wholeFileNames})\\b(?![/.])`);
const wholeNames = new RegExp(wholeName, 'g');
// Latin and Cyrillic letters belong to a name; Chinese and Japanese ones stand beside it without a space.
const bare =
  /(?:[\w./@~+\-*$=#:\\%\u00c0-\u024f\u0400-\u04ff]|\[[\w.:-]{1,80}\]|\{[\w.,\-/ ]{0,200}\}|(?<=\/)\([\w-]{1,80}\)(?=\/))+/g;

/**
 * The files and folders that a text names, in its order, each once: with a slash or a file ending, bare, in
 * backticks or as the target of a link. Line numbers (`a.py:12-40`) are dropped, `a/{b,c}.py` is two files.
 */
export function findPaths(text: string): readonly string[] {
  const last = onlyPath.exec(text)?.[1] ?? onlyPathAtEnd.exec(text)?.[1];
  if (last !== undefined && extensions.has(last.slice(last.lastIndexOf('.') + 1)))
    return wholeName.test(text) ? findWords(text) : [last];
  return findWords(text);
}

/** The files that the title of a task names, and why it has none when it says so: `(no file: …)`. */
export function filesOfTitle(title: string): { readonly paths: readonly string[]; readonly noFile?: string } {
  const reason = title.endsWith(')') ? /\s*\(no file: ((?:[^()]|\([^()]*\))*)\)$/i.exec(title) : null;
  return reason
    ? { paths: findPaths(title.slice(0, reason.index)), noFile: reason[1] as string }
    : { paths: findPaths(title) };
}

/** The commonest line, `… in src/a/b.py`, where nothing else can be a path. */
const onlyPath = /^`?([A-Za-z_][\w-]*(?:\/[\w-]+)*\/[\w-]+\.[a-z]+)`?$/;
const onlyPathAtEnd = /^[^./`[\](){}\\*]* ([A-Za-z_][\w-]*(?:\/[\w-]+)*\/[\w-]+\.[a-z]+)$/;

function findWords(text: string): readonly string[] {
  const found: { at: number; path: string }[] = [];
  const take = (at: number, candidate: string, quoted: boolean): void => {
    if (plainPath.test(candidate) && extensions.has(candidate.slice(candidate.lastIndexOf('.') + 1))) {
      found.push({ at, path: candidate });
      return;
    }
    if (candidate.length > 300) return;
    for (const path of expandBraces(clean(candidate))) if (isPath(path, quoted)) found.push({ at, path });
  };
  const blank = (match: string): string => ' '.repeat(match.length);
  let rest = text;
  if (rest.includes('](')) {
    rest = rest.replace(link, (match, target: string, at: number) => {
      take(at, target, true);
      return blank(match);
    });
  }
  if (rest.includes('`')) {
    rest = rest.replace(ticked, (match, code: string, at: number) => {
      if (!/\s/.test(code.trim().replace(/\{[^{}]*\}/g, ''))) take(at, code.trim(), true);
      return blank(match);
    });
  }
  // Only words with a slash or a dot can be paths; the few names without either are looked for by themselves.
  for (const word of rest.matchAll(wordWithMark)) {
    if (plainPath.test(word[0])) take(word.index, word[0], false);
    else for (const match of word[0].matchAll(bare)) take(word.index + match.index, match[0], false);
  }
  if (wholeName.test(rest)) for (const name of rest.matchAll(wholeNames)) take(name.index, name[0], false);
  if (found.length < 2) return found.map(({ path }) => path);
  found.sort((a, b) => a.at - b.at);
  // `Component Dockerfile in components/train/Dockerfile` names one file, not two.
  const paths = [...new Set(found.map(({ path }) => path))];
  return paths.filter(
    (path) => path.includes('/') || path.includes('.') || !paths.some((other) => other.endsWith(`/${path}`)),
  );
}

function clean(candidate: string): string {
  return candidate
    .replace(/^_(.*[^_])_$/, '$1')
    .replace(/^(?!~\/|__\w+__[./])[*_~"'([<]+(?=[\w.@/{])/, (lead) =>
      lead.includes('[') && candidate.includes(']') ? lead.replace(/[^[]/g, '') : '',
    )
    .replace(/\\/g, '/')
    .replace(/::.*$/, '')
    .replace(/(?:#L?\d[\dL-]*|:\d+(?:[-:,]\d+)*)$/, '')
    .replace(/[.,;:!?*"'=]+$/, '')
    .replace(/^\.\//, '');
}

/** The paths that braces stand for: `a/{b,c}.py` is two. */
export function expandBraces(path: string): readonly string[] {
  const match = /^([^{}]*)\{([^{}]*,[^{}]*)\}([^{}]*)$/.exec(path);
  if (!match) return [path];
  return (match[2] as string).split(',').map((part) => `${match[1]}${part.trim()}${match[3]}`);
}

function isPath(path: string, quoted: boolean): boolean {
  if (path.length < 2 || path.length > 260 || path.includes('://') || mime.test(path) || /^www\./.test(path))
    return false;
  if (/[=#%:]|\.\.\.|^[\d.]+$|^-|\$\{?[A-Z_]+\}?$/.test(path)) return false;
  const slash = path.lastIndexOf('/', path.length - 2);
  const name = path.slice(slash + 1).replace(/\/$/, '');
  const ending = /\.([A-Za-z][A-Za-z0-9]{0,10})$/.exec(name)?.[1]?.toLowerCase();
  const knownFile = fileNames.test(name) || (ending !== undefined && extensions.has(ending));
  if (!path.includes('/'))
    return knownFile && !products.test(name) && name !== '.env' ? true : name === '.env' && quoted;
  if (path.startsWith('/')) return knownFile && slash > 0;
  if (!/\w/.test(path) || /^@[\w-]+\/[\w-]+$/.test(path)) return false;
  if (knownFile) return true;
  const segments = path.split('/');
  const first = segments[0] as string;
  if (path.endsWith('/')) return quoted || segments.length > 2 || folders.has(first) || /^[a-z_.-]{2,}\/$/.test(path);
  if (quoted) return folders.has(first) || segments.length > 2 || /[_.-]/.test(path);
  return folders.has(first) && segments.every((segment) => segment !== '');
}
