import { nameKey } from '../base/names.ts';
import type { SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Feature } from '../model/feature.ts';
import type { Design } from './design.ts';
import type { Need, TaskDraft } from './draft.ts';
import { draft, draftKey } from './draft.ts';
import { asksForGpu } from './resources.ts';

/** A thing outside the feature's own code that it has to work with. */
interface Concern {
  readonly kind: string;
  /** Products, by which plan and research mostly name it; the one that is found is shown. */
  readonly products: RegExp;
  /** The thing itself, where no product is named. */
  readonly words?: RegExp;
  readonly text: string;
  readonly file: string;
  /** Only for pipelines on Kubeflow. */
  readonly kubeflow?: boolean;
  /** A decision that mentions the product in passing is no cause: the plan or a decision's title must name it. */
  readonly named?: boolean;
}

const concerns: readonly Concern[] = [
  {
    kind: 'metadata-store',
    products: /\b(?:kfp metadata|ml metadata|mlmd)\b/i,
    words: /\bmetadata\b/i,
    text: 'Integrate with the KFP metadata store',
    file: 'metadata_store',
    kubeflow: true,
  },
  {
    kind: 'artifact-storage',
    products: /\b(?:minio|s3|gcs|azure blob|google cloud storage)\b/i,
    words: /\b(?:object|artifact) stor(?:e|age)\b/i,
    text: 'Integrate artifact storage',
    file: 'artifact_storage',
  },
  {
    kind: 'database',
    products:
      /\b(?:postgres(?:ql)?|mysql|mariadb|sqlite|mongodb|dynamodb|cloudflare d1|firestore|supabase|duckdb|cassandra)\b/i,
    text: 'Connect the database',
    file: 'database',
    named: true,
  },
  { kind: 'cache', products: /\b(?:redis|memcached|valkey)\b/i, text: 'Connect the cache', file: 'cache', named: true },
  {
    kind: 'messaging',
    products: /\b(?:kafka|rabbitmq|pub\/sub|nats|sqs|celery)\b/i,
    text: 'Connect the message queue',
    file: 'messaging',
    named: true,
  },
  {
    kind: 'experiment-tracking',
    products: /\b(?:mlflow|weights (?:&|and) biases|wandb|tensorboard)\b/i,
    words: /\bexperiment tracking\b/i,
    text: 'Integrate experiment tracking',
    file: 'tracking',
  },
  {
    kind: 'model-versioning',
    products: /\b(?:mlflow (?:model )?registry|dvc|lakefs)\b/i,
    words: /\b(?:model registry|model versioning|versioned models?)\b/i,
    text: 'Set up model versioning',
    file: 'versioning',
  },
  {
    kind: 'monitoring',
    products: /\b(?:prometheus|grafana|opentelemetry|evidently|datadog|sentry)\b/i,
    words: /\b(?:drift detection|monitoring)\b/i,
    text: 'Set up monitoring',
    file: 'monitoring',
  },
  {
    kind: 'tenancy',
    products: /\bmulti-?tenan(?:t|cy)\b/i,
    words: /\b(?:tenant|namespace) isolation\b/i,
    text: 'Implement multi-tenant isolation',
    file: 'tenancy',
  },
  {
    kind: 'authentication',
    products: /\b(?:oauth ?2?|openid connect|oidc|jwt|sso|saml|keycloak|auth0|clerk)\b/i,
    text: 'Integrate authentication',
    file: 'authentication',
  },
  {
    kind: 'gpu',
    products: /\b(?:gpus?|cuda|nvidia|accelerators?)\b/i,
    text: 'Manage GPU resources',
    file: 'gpu_resources',
  },
];

/** Kinds whose text already says what was named. */
const selfExplaining: ReadonlySet<string> = new Set(['metadata-store', 'tenancy', 'gpu']);

/** Integration: one task for each storage, store, registry, monitor or accelerator that plan or research names. */
export function deriveIntegration(design: Design): readonly TaskDraft[] {
  const { feature, layout, kubeflow, components } = design;
  const texts = speakingTexts(feature);
  return concerns.flatMap(({ kind, products, words, text, file, kubeflow: only, named }) => {
    if (only && !kubeflow) return [];
    const product = firstMention(texts, products, named);
    const hit = product ?? (words ? firstMention(texts, words, named) : undefined);
    if (!hit) return [];
    const needs: readonly Need[] =
      kind === 'gpu'
        ? components
            .filter(({ resources }) => resources.some(({ value }) => asksForGpu(value)))
            .map(({ name, span }) => ({ key: draftKey('component', nameKey(name)), reason: 'order', span }))
        : [];
    const shown = product && !selfExplaining.has(kind) ? `${text} (${product.word})` : text;
    return [
      draft({
        kind,
        subject: 'integration',
        category: 'integration',
        text: shown,
        paths: [layout.path('shared', file)],
        cause: hit.span,
        needs,
      }),
    ];
  });
}

interface SpeakingText {
  readonly value: string;
  readonly span: SourceSpan;
  /** The text is about what it names: not a sentence that may mention it in passing. */
  readonly naming: boolean;
}

/** The texts in which a plan or a decision says what it uses. Risks and alternatives do not count. */
function speakingTexts(feature: Feature): readonly SpeakingText[] {
  const fields = feature.plan.fields.filter(({ key }) =>
    /storage|dependenc|framework|stack|infrastructure|resource|runtime|platform|scale|constraint|kfp|monitoring|versioning|tracking|deployment|tenan/i.test(
      key,
    ),
  );
  return [
    ...feature.decisions.map(({ title, span }) => ({ value: title, span, naming: true })),
    ...fields.flatMap(({ key, items, value, span }) =>
      (items.length > 0 ? items : [{ value, span }]).map((item) => ({
        ...item,
        naming: /storage|dependenc|stack|infrastructure|platform/i.test(key),
      })),
    ),
    ...feature.decisions.map(({ decision, span }) => ({ value: decision, span, naming: false })),
    ...[
      ...(feature.dataModel?.resources ?? []),
      ...(feature.dataModel?.components ?? []).flatMap(({ resources }) => resources),
    ].map((item) => ({ ...item, naming: false })),
  ];
}

const denied =
  /\b(?:no|not|without|never|later|future|optional|until|instead of|rather than|avoid|except)\b:?\s+(?:\S+\s+){0,3}$/i;

/** The first place that names the thing without denying it (`no GPU`, `GPU: 0`, `CPU only`), if possible as a proper name. */
function firstMention(
  texts: readonly SpeakingText[],
  pattern: RegExp,
  named = false,
): { word: string; span: SourceSpan } | undefined {
  let plain: { word: string; span: SourceSpan } | undefined;
  for (const { value, span, naming } of texts) {
    const match = named && !naming ? null : pattern.exec(value);
    if (!match || denied.test(value.slice(0, match.index)) || /\bcpu[- ]only\b/i.test(value)) continue;
    if (/^\s*[:=]?\s*(?:0|none|no|not)\b/i.test(value.slice(match.index + match[0].length))) continue;
    const at = span.file.text.indexOf(match[0], span.start);
    const hit = { word: match[0], span: at >= 0 && at < span.end ? spanOf(span.file, at, at + match[0].length) : span };
    if (/[A-Z]/.test(hit.word)) return hit;
    plain ??= hit;
  }
  return plain;
}
