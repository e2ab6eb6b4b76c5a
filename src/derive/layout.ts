import { nameKey } from '../base/names.ts';
import type { Feature } from '../model/feature.ts';
import type { ProjectType, TreeEntry } from '../model/plan.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import { kebabCase } from './naming.ts';

/** What a file is for. */
export type Role =
  | 'model'
  | 'service'
  | 'endpoint'
  | 'command'
  | 'shared'
  | 'config'
  | 'docs'
  | 'examples'
  | 'script'
  | 'component-test'
  | 'pipeline-test'
  | 'contract-test'
  | 'integration-test'
  | 'e2e-test'
  | 'compatibility-test'
  | 'performance-test'
  | 'unit-test';

/** Where the files of a feature go: the tree that the plan chose, else the conventions of its project type. */
export interface Layout {
  readonly type: ProjectType;
  readonly language: Language;
  /** Top folders of the project, each with a slash at its end, in the order of the tree. */
  readonly folders: readonly string[];
  /** Path of a file with this role about this subject. */
  path(role: Role, subject: string): string;
  /** Folder of a role, without a slash at its end. */
  folder(role: Role): string;
  /** Folder of a component or a pipeline. */
  subjectFolder(kind: 'components' | 'pipelines', subject: string): string;
}

/** Names of folders that hold a role's files, the most telling first. */
const folderNames: Readonly<Record<Role, readonly string[]>> = {
  model: ['models', 'entities', 'domain', 'schemas', 'model', 'types'],
  service: ['services', 'service', 'usecases', 'application'],
  endpoint: ['api', 'routes', 'endpoints', 'routers', 'controllers', 'handlers'],
  command: ['cli', 'cmd', 'commands'],
  shared: ['shared', 'lib', 'common', 'core', 'utils'],
  config: ['config', 'configs', 'conf', 'deploy', 'deployment', 'infra', 'k8s'],
  docs: ['docs', 'doc'],
  examples: ['examples', 'example', 'samples'],
  script: ['scripts', 'tools', 'bin'],
  'component-test': ['components', 'component'],
  'pipeline-test': ['pipelines', 'pipeline'],
  'contract-test': ['contract', 'contracts'],
  'integration-test': ['integration'],
  'e2e-test': ['e2e', 'end-to-end'],
  'compatibility-test': ['compatibility', 'compat'],
  'performance-test': ['performance', 'perf', 'benchmarks', 'benchmark', 'load'],
  'unit-test': ['unit'],
};

const testRoles: ReadonlySet<Role> = new Set<Role>([
  'component-test',
  'pipeline-test',
  'contract-test',
  'integration-test',
  'e2e-test',
  'compatibility-test',
  'performance-test',
  'unit-test',
]);

/** The project type that a plan names, else the one that its documents speak of. */
function projectTypeOf(feature: Feature): ProjectType {
  const { plan } = feature;
  const text = plan.fields.find(({ key }) => /^(?:ml )?project type/i.test(key))?.value ?? '';
  if (/pipeline component|kfp component|ml component/i.test(text)) return 'pipeline-component';
  if (/\bsdk\b/i.test(text)) return 'sdk-extension';
  if (/api (?:enhancement|extension)/i.test(text)) return 'api-enhancement';
  if (/full pipeline|ml pipeline|pipeline project|end-to-end pipeline/i.test(text)) return 'full-pipeline';
  if (/mobile|\bios\b|android/i.test(text)) return 'mobile';
  if (/single/i.test(text)) return 'single';
  if (/web|full-?stack|frontend/i.test(text)) return 'web';
  if (feature.contracts.some(({ format }) => format === 'kfp-component')) return 'pipeline-component';
  if (feature.contracts.some(({ format }) => format === 'kfp-pipeline')) return 'full-pipeline';
  if (plan.sourceTree.some(({ path }) => /^(?:backend|frontend)(?:\/|$)/.test(path))) return 'web';
  return 'single';
}

/** Whether a project type is a pipeline on Kubeflow. */
export function isKubeflow(type: ProjectType): boolean {
  return (
    type === 'pipeline-component' || type === 'sdk-extension' || type === 'api-enhancement' || type === 'full-pipeline'
  );
}

/** Plans the paths of a feature. */
export function planLayout(feature: Feature): Layout {
  const type = projectTypeOf(feature);
  const language = languageOf(feature.plan);
  const tree = feature.plan.sourceTree;
  const folders = tree.filter(({ directory }) => directory);
  const files = tree.filter(({ directory, path }) => !directory && !path.includes('*'));

  // A feature's models, services and endpoints are made behind the user's screen, where there are two sides.
  const backend = folders.some(({ path }) => !isFrontend(path) && !isTestPath(path));
  const ownFolders = folders.filter(({ path }) => !backend || !isFrontend(path));
  const inTree = (role: Role): string | undefined => {
    const test = testRoles.has(role);
    for (const name of folderNames[role]) {
      const found = shallowest(
        ownFolders.filter(({ path }) => lastSegment(path) === name && isTestPath(path) === test),
      );
      if (found) return found.path;
    }
    return undefined;
  };
  const folder = (role: Role): string => {
    const known = inTree(role);
    if (known !== undefined) return known;
    if (testRoles.has(role)) {
      const own = shallowest(ownFolders.filter(({ path }) => /^(?:tests?|__tests__|spec)$/.test(lastSegment(path))));
      if (own && isFlat(own.path, tree)) return own.path;
      const root = type === 'api-enhancement' && role === 'contract-test' ? 'tests/api' : undefined;
      const sdk = type === 'sdk-extension' && role === 'component-test' ? 'tests/sdk' : undefined;
      return root ?? sdk ?? `${own?.path ?? 'tests'}/${defaultTestFolder[role] ?? 'unit'}`;
    }
    return defaultFolder(role, type, codeRoot());
  };
  /** The folder beside whose known parts the others belong: that of the endpoints, services or models, else `src`. */
  const codeRoot = (): string | undefined => {
    const part = (['endpoint', 'service', 'model'] as const).map(inTree).find((path) => path?.includes('/'));
    return (
      part?.slice(0, part.lastIndexOf('/')) ??
      shallowest(ownFolders.filter(({ path }) => lastSegment(path) === 'src'))?.path
    );
  };
  const path = (role: Role, subject: string): string => {
    const test = testRoles.has(role);
    const wanted = nameKey(subject);
    const own = folder(role);
    const known = files.find(
      ({ path: file }) =>
        isTestPath(file) === test &&
        (file.startsWith(`${own}/`) || folderNames[role].some((name) => file.split('/').includes(name))) &&
        stemKey(file) === wanted,
    );
    if (known) return known.path;
    const name = test ? language.test(subject) : language.file(subject);
    return `${own}/${name}`;
  };
  return {
    type,
    language,
    folders: topFolders(tree, type),
    path,
    folder,
    subjectFolder: (kind, subject) => {
      const wanted = nameKey(subject);
      const known = folders.find(
        ({ path: at }) => at.split('/').includes(kind) && nameKey(lastSegment(at)) === wanted && !isTestPath(at),
      );
      if (known) return known.path;
      const parent = shallowest(folders.filter(({ path: at }) => lastSegment(at) === kind && !isTestPath(at)));
      const usual = type === 'sdk-extension' && kind === 'components' ? 'kfp_extensions/src' : kind;
      return `${parent?.path ?? usual}/${kebabCase(subject)}`;
    },
  };
}

const defaultTestFolder: Partial<Record<Role, string>> = {
  'component-test': 'components',
  'pipeline-test': 'pipelines',
  'contract-test': 'contract',
  'integration-test': 'integration',
  'e2e-test': 'e2e',
  'compatibility-test': 'compatibility',
  'performance-test': 'performance',
  'unit-test': 'unit',
};

function defaultFolder(role: Role, type: ProjectType, source: string | undefined): string {
  if (role === 'docs' || role === 'examples' || role === 'config') return role;
  if (role === 'script') return 'scripts';
  if (role === 'shared' && isKubeflow(type) && type !== 'sdk-extension' && type !== 'api-enhancement') return 'shared';
  const root =
    source ??
    (type === 'sdk-extension'
      ? 'kfp_extensions/src'
      : type === 'api-enhancement' || type === 'web'
        ? 'backend/src'
        : type === 'mobile'
          ? 'api/src'
          : 'src');
  const name: Partial<Record<Role, string>> = {
    model: 'models',
    service: 'services',
    endpoint: 'api',
    command: 'cli',
    shared: 'lib',
  };
  return `${root}/${name[role] ?? role}`;
}

function topFolders(tree: readonly TreeEntry[], type: ProjectType): readonly string[] {
  const tops = [
    ...new Set(
      tree.filter(({ path, directory }) => directory || path.includes('/')).map(({ path }) => `${path.split('/')[0]}/`),
    ),
  ];
  if (tops.length > 0) return tops;
  if (type === 'sdk-extension') return ['kfp_extensions/', 'tests/'];
  if (type === 'api-enhancement') return ['backend/', 'tests/'];
  if (isKubeflow(type)) return ['components/', 'pipelines/', 'shared/', 'tests/'];
  return type === 'web' ? ['backend/', 'frontend/'] : ['src/', 'tests/'];
}

function shallowest(entries: readonly TreeEntry[]): TreeEntry | undefined {
  return entries.reduce<TreeEntry | undefined>(
    (best, entry) => (best && best.path.split('/').length <= entry.path.split('/').length ? best : entry),
    undefined,
  );
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isFrontend(path: string): boolean {
  return /^(?:frontend|client|web|webview|ui|mobile|ios|android)(?:\/|$)/.test(path);
}

/** Whether the tree puts files right into a folder and none into folders below it. */
function isFlat(folder: string, tree: readonly TreeEntry[]): boolean {
  const below = tree.filter(({ path }) => path.startsWith(`${folder}/`));
  return (
    below.some(({ directory }) => !directory) &&
    below.every(({ path, directory }) => !directory && !path.slice(folder.length + 1).includes('/'))
  );
}

function isTestPath(path: string): boolean {
  return path.split('/').some((segment) => /^(?:tests?|__tests__|spec)$/.test(segment));
}

function stemKey(path: string): string {
  const name = lastSegment(path)
    .replace(/\.(?:test|spec)(?=\.)/, '')
    .replace(/\.[^.]+$/, '');
  return nameKey(name.replace(/^test_|_test$|Tests?$/, ''));
}
