import { nameKey } from '../base/names.ts';
import type { Decision } from '../model/feature.ts';
import type { Design } from './design.ts';
import { planField } from './design.ts';
import type { Need, TaskDraft } from './draft.ts';
import { draft, draftKey, list } from './draft.ts';
import { languageKey } from './language.ts';
import { excerpt, firstClause, kebabCase, sentenceName } from './naming.ts';

/** Linters by name, each with the file that configures it. */
const linterFiles: Readonly<Record<string, string>> = {
  ruff: 'ruff.toml',
  black: 'pyproject.toml',
  flake8: '.flake8',
  mypy: 'mypy.ini',
  pylint: '.pylintrc',
  pyright: 'pyrightconfig.json',
  eslint: 'eslint.config.js',
  prettier: '.prettierrc',
  biome: 'biome.json',
  clippy: 'clippy.toml',
  rustfmt: 'rustfmt.toml',
  'golangci-lint': '.golangci.yml',
  rubocop: '.rubocop.yml',
  'clang-tidy': '.clang-tidy',
  'pre-commit': '.pre-commit-config.yaml',
  shellcheck: '.shellcheckrc',
};

/** Setup: project structure, dependencies, linters, KFP SDK, and what research decided to install or configure. */
export function deriveSetup(design: Design): readonly TaskDraft[] {
  const { feature, layout, kubeflow } = design;
  const { plan } = feature;
  const structure = plan.structureDecision?.span ?? plan.sourceTree[0]?.span ?? plan.title.span;
  const afterProject: readonly Need[] = [{ key: draftKey('project', 'dependencies'), reason: 'order' }];
  const drafts: TaskDraft[] = [
    draft({
      kind: 'structure',
      subject: 'project',
      category: 'setup',
      text: `Create the project structure of the plan with ${list(layout.folders)}`,
      cause: structure,
    }),
    draft({
      kind: 'project',
      subject: 'dependencies',
      category: 'setup',
      text: projectText(design),
      paths: [layout.language.manifest],
      cause: (planField(feature, /dependenc|framework/i) ?? planField(feature, /^language/i) ?? plan.title).span,
      needs: [{ key: draftKey('structure', 'project'), reason: 'order' }],
    }),
  ];
  const linters = lintersOf(design);
  if (linters.names.length > 0)
    drafts.push(
      draft({
        kind: 'linting',
        subject: 'project',
        category: 'setup',
        text: `Configure ${list(linters.names)}`,
        paths: [...new Set(linters.names.flatMap((name) => linterFiles[name] ?? []))],
        cause: linters.span,
        needs: afterProject,
      }),
    );
  const sdk = planField(feature, /^kfp|kubeflow/i);
  if (kubeflow)
    drafts.push(
      draft({
        kind: 'kfp-sdk',
        subject: 'project',
        category: 'setup',
        text: `Set up ${sdk ? excerpt(/kfp|kubeflow/i.test(sdk.value) ? sdk.value : `KFP SDK ${sdk.value}`, 60) : 'the KFP SDK'} and the validation of components`,
        paths: [`${layout.folder('script')}/${layout.language.file('validate_components')}`],
        cause: (sdk ?? planField(feature, /dependenc/i) ?? plan.title).span,
        needs: afterProject,
      }),
    );
  for (const [at, decision] of feature.decisions.entries()) {
    if (!needsSetup(decision)) continue;
    const name = sentenceName(decision.title.replace(/^decision\s*\d*\s*[:.—-]?\s*/i, ''), `decision ${at + 1}`);
    drafts.push(
      draft({
        kind: 'research-setup',
        subject: nameKey(decision.title),
        category: 'setup',
        text: setupText(decision),
        paths: [ownConfig(decision) ?? `${layout.folder('config')}/${kebabCase(name)}.yaml`],
        cause: decision.span,
        needs: afterProject,
      }),
    );
  }
  return drafts;
}

function projectText({ feature, layout, kubeflow }: Design): string {
  const language = planField(feature, languageKey);
  const names: string[] = [];
  for (const key of [/^ml framework|^framework/i, /^kfp/i, /primary dependenc/i])
    for (const name of withoutParentheses(planField(feature, key)?.value ?? '').split(/[,;]|\s\+\s|\band\b/)) {
      if (/\bexisting\b/i.test(name)) continue;
      const clean = excerpt(name.replace(/^[^:]{1,24}:/, ''), 32);
      const version = /^[\d.\s<>=~^x*+]+$/.test(clean) && key.source.includes('kfp') ? `KFP SDK ${clean}` : clean;
      if (version !== '' && !names.some((known) => known.toLowerCase() === version.toLowerCase())) names.push(version);
    }
  const shown = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
  const what = `${language ? excerpt(language.value.split(/[;(]/)[0] as string, 40) : layout.language.name} project`;
  return `Initialize the ${what}${shown.length > 0 ? ` with ${list(shown)}` : kubeflow ? ' with the KFP SDK' : ''}`;
}

function lintersOf({ feature, layout }: Design): { names: readonly string[]; span: TaskDraft['cause'] } {
  for (const { value, span, key } of feature.plan.fields) {
    if (!/lint|quality|tool|test|dependenc|constraint|language|format/i.test(key)) continue;
    const names = Object.keys(linterFiles).filter(
      (name) => new RegExp(`\\b${name}\\b`, 'i').test(value) && name !== 'pre-commit',
    );
    if (names.length > 0) return { names, span };
  }
  return { names: layout.language.linters, span: (planField(feature, /^language/i) ?? feature.plan.title).span };
}

const installs = /\b(?:install|configure|set ?up|provision|deploy|enable|bootstrap|register|pin)(?:s|ed|ing)?\b/i;
const products =
  /\b(?:mlflow|weights (?:&|and) biases|wandb|tensorboard|dvc|lakefs|minio|s3|gcs|great expectations|pandera|feast|prometheus|grafana|opentelemetry|evidently|airflow|argo|kserve|seldon|triton|bentoml|redis|postgres(?:ql)?|mysql|mongodb|sqlite|kafka|rabbitmq|celery|docker|kubernetes|helm|terraform|k6|locust|pytest|jest|vitest|playwright|cypress|alembic|sqlalchemy|prisma|keycloak|auth0|clerk|cloudflare|wrangler|poetry|uv)\b/i;

/** Beginnings of a decision that is for what it names, not about how it is used. */
const choosing =
  /^(?:we (?:will )?)?(?:use|adopt|choose|select|run|store|track|host|go with|standardi[sz]e on|keep)\b|^[A-Z][\w.-]* ?(?:\d|[+,/(]|$)/;

/** A decision has to be set up when it speaks of installing or configuring, or decides for a product by name. */
function needsSetup({ title, decision }: Decision): boolean {
  const first = decision.split(/(?<=[.;])\s/)[0] ?? '';
  if (/^(?:no|none|not|do not|don't|avoid|without|reuse|leverage)\b|\bexisting\b/i.test(first.trim())) return false;
  return installs.test(first) || products.test(title) || (choosing.test(first) && products.test(first));
}

/** Tools that are set up in a file of their own, by the decision's words. */
const ownFiles: readonly (readonly [RegExp, string])[] = [
  [/\bpytest\b/i, 'pytest.ini'],
  [/\bvitest\b/i, 'vitest.config.ts'],
  [/\bjest\b/i, 'jest.config.js'],
  [/\bplaywright\b/i, 'playwright.config.ts'],
  [/\bcypress\b/i, 'cypress.config.ts'],
  [/\balembic\b/i, 'alembic.ini'],
  [/\bdvc\b/i, 'dvc.yaml'],
  [/\bdocker[- ]compose\b/i, 'docker-compose.yml'],
];

function ownConfig({ title, decision }: Decision): string | undefined {
  const words = `${title}. ${firstClause(decision)}`;
  return ownFiles.find(([pattern]) => pattern.test(words))?.[1];
}

function withoutParentheses(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, ' ');
  }
  return rest;
}

function setupText({ title, decision }: Decision): string {
  const what = excerpt(firstClause(decision), 100);
  const name = excerpt(title.replace(/^decision\s*\d*\s*[:.—-]?\s*/i, ''), 60);
  if (/^(?:install|configure|set ?up|provision|deploy|enable)\b/i.test(what))
    return `${what[0]?.toUpperCase()}${what.slice(1)}`;
  const chosen = /^(?:we (?:will )?)?(?:use|adopt|choose|select|go with)\s+(?=\S)/i.exec(what)?.[0];
  if (chosen !== undefined) return `Set up ${what.slice(chosen.length)}`;
  return what === '' || nameKey(what) === nameKey(name) ? `Set up ${name}` : `Set up ${name}: ${what}`;
}
