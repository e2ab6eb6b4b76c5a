import type { SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Feature } from '../model/feature.ts';
import type { Design } from './design.ts';
import type { Need, TaskDraft } from './draft.ts';
import { draft, draftKey } from './draft.ts';
import { nameKey } from '../base/names.ts';

/** A thing outside the feature's own code that it has to work with. */
interface Concern {
  readonly kind: string;
  /** Words by which plan and research name it; the match itself is shown. */
  readonly pattern: RegExp;
  /** The task's text; `{}` stands for the product that was named. */
  readonly text: string;
  readonly file: string;
  /** Only for pipelines on Kubeflow. */
  readonly kubeflow?: boolean;
}

const concerns: readonly Concern[] = [
  { kind: 'metadata-store', pattern: /\b(?:kfp metadata|ml metadata|mlmd|metadata store|metadata)\b/i, text: 'Integrate with the KFP metadata store', file: 'metadata_store', kubeflow: true },
  { kind: 'artifact-storage', pattern: /\b(?:minio|s3|gcs|azure blob|object stor(?:e|age)|artifact stor(?:e|age)|google cloud storage)\b/i, text: 'Integrate artifact storage ({})', file: 'artifact_storage' },
  { kind: 'database', pattern: /\b(?:postgres(?:ql)?|mysql|mariadb|sqlite|mongodb|dynamodb|cloudflare d1|firestore|supabase|duckdb|cassandra)\b/i, text: 'Connect the database ({})', file: 'database' },
  { kind: 'cache', pattern: /\b(?:redis|memcached|valkey)\b/i, text: 'Connect the cache ({})', file: 'cache' },
  { kind: 'messaging', pattern: /\b(?:kafka|rabbitmq|pub\/sub|nats|sqs|celery)\b/i, text: 'Connect the message queue ({})', file: 'messaging' },
  { kind: 'experiment-tracking', pattern: /\b(?:mlflow|weights (?:&|and) biases|wandb|tensorboard|experiment tracking)\b/i, text: 'Integrate experiment tracking ({})', file: 'tracking' },
  { kind: 'model-versioning', pattern: /\b(?:model registry|model versioning|model versions?|dvc|versioned models?)\b/i, text: 'Set up model versioning ({})', file: 'versioning' },
  { kind: 'monitoring', pattern: /\b(?:prometheus|grafana|opentelemetry|evidently|drift detection|monitoring)\b/i, text: 'Set up monitoring ({})', file: 'monitoring' },
  { kind: 'tenancy', pattern: /\b(?:multi-?tenan(?:t|cy)|tenant isolation|namespace isolation)\b/i, text: 'Implement multi-tenant isolation', file: 'tenancy' },
  { kind: 'authentication', pattern: /\b(?:oauth ?2?|openid connect|oidc|jwt|sso|saml|keycloak|auth0|clerk)\b/i, text: 'Integrate authentication ({})', file: 'authentication' },
  { kind: 'gpu', pattern: /\b(?:gpus?|cuda|nvidia|accelerators?)\b/i, text: 'Manage GPU resources', file: 'gpu_resources' },
];

/** Integration: one task for each storage, store, registry, monitor or accelerator that plan or research names. */
export function deriveIntegration(design: Design): readonly TaskDraft[] {
  const { feature, layout, kubeflow, components } = design;
  const texts = speakingTexts(feature);
  return concerns.flatMap(({ kind, pattern, text, file, kubeflow: only }) => {
    if (only && !kubeflow) return [];
    const hit = firstMention(texts, pattern);
    if (!hit) return [];
    const needs: readonly Need[] =
      kind === 'gpu'
        ? components
            .filter(({ resources }) => resources.some(({ value }) => pattern.test(value)))
            .map(({ name, span }) => ({ key: draftKey('component', nameKey(name)), reason: 'order', span }))
        : [];
    return [
      draft({ kind, subject: 'integration', category: 'integration', text: text.replace('{}', hit.word), paths: [layout.path('shared', file)], cause: hit.span, needs }),
    ];
  });
}

interface SpeakingText {
  readonly value: string;
  readonly span: SourceSpan;
}

/** The texts in which a plan or a decision says what it uses. Risks and alternatives do not count. */
function speakingTexts(feature: Feature): readonly SpeakingText[] {
  const fields = feature.plan.fields.filter(({ key }) => /storage|dependenc|framework|stack|infrastructure|resource|runtime|platform|scale|constraint|kfp|monitoring|versioning|tracking|deployment|tenan/i.test(key));
  return [
    ...fields.flatMap(({ items, value, span }) => (items.length > 0 ? items : [{ value, span }])),
    ...feature.decisions.flatMap(({ title, decision, span }) => [{ value: `${title}. ${decision}`, span }]),
    ...(feature.dataModel?.resources ?? []),
    ...(feature.dataModel?.components ?? []).flatMap(({ resources }) => resources),
  ];
}

const denied = /\b(?:no|not|without|never|instead of|rather than|avoid|except)\s+(?:\S+\s+){0,3}$/i;

/** The first place that names the thing without denying it (`no GPU`, `CPU only`). */
function firstMention(texts: readonly SpeakingText[], pattern: RegExp): { word: string; span: SourceSpan } | undefined {
  for (const { value, span } of texts) {
    const match = pattern.exec(value);
    if (!match || denied.test(value.slice(0, match.index)) || /\bcpu[- ]only\b/i.test(value)) continue;
    if (/^\s*(?:[:=]?\s*(?:0|none|no|not)\b)/i.test(value.slice(match.index + match[0].length))) continue;
    const at = span.file.text.indexOf(match[0], span.start);
    return { word: match[0], span: at >= 0 && at < span.end ? spanOf(span.file, at, at + match[0].length) : span };
  }
  return undefined;
}
