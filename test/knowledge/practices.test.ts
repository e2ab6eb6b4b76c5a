import { describe, expect, test } from 'vitest';
import { practiceOf, practices } from '../../src/knowledge/practices.ts';
import { practicesSchema } from './practice-schema.ts';

const speaksOf = (id: Parameters<typeof practiceOf>[0], text: string): boolean => {
  const { patterns, tools } = practiceOf(id);
  return [...patterns, ...tools.map(({ pattern }) => pattern)].some((one) => new RegExp(one, 'iu').test(text));
};

test('the practices are what zod asks of them', () => {
  expect(practicesSchema.safeParse(practices())).toEqual({ success: true, data: practices() });
});

describe.each(practices().map((practice) => [practice.id, practice] as const))('%s', (id, practice) => {
  test('the sentence that a plan is given speaks of it', () => {
    expect(practice.patterns.some((one) => new RegExp(one, 'iu').test(practice.sentence))).toBe(true);
  });

  test('no pattern matches nothing, and none repeats without a bound', () => {
    for (const pattern of [...practice.patterns, ...practice.tools.map((tool) => tool.pattern)]) {
      expect(new RegExp(pattern, 'iu').test(''), pattern).toBe(false);
      expect(pattern.replace(/\[[^\]]*\]/g, 'x')).not.toMatch(/(?<!\\)[*+]/);
    }
  });

  test('a sentence about something else does not speak of it', () => {
    expect(speaksOf(id, 'The service answers requests of the shop within 200 ms; data come from the warehouse.')).toBe(
      false,
    );
  });
});

test.each([
  ['data-versioning', 'MLflow tracks runs; the model registry numbers models.'],
  ['model-versioning', 'DVC versions the data.'],
  ['experiment-tracking', 'Track the parcels of customers.'],
  ['reproducibility', 'Seed data for the demo'],
  ['ci-cd', 'The 95 % CI of the mean'],
  ['rollback', 'Go to the page before'],
] as const)('%s is not meant by: %s', (id, text) => {
  expect(speaksOf(id, text)).toBe(false);
});

test.each([
  [
    'experiment-tracking',
    ['Отслеживание экспериментов', '实验跟踪', '実験管理', '실험 추적', 'Seguimiento de experimentos'],
  ],
  [
    'data-versioning',
    ['Версионирование данных', '数据版本管理', 'データのバージョン管理', '데이터 버전', 'Versionado de datos'],
  ],
  ['model-versioning', ['Реестр моделей', '模型版本', 'モデルのバージョン', '모델 버전', 'Registro de modelos']],
  ['performance-monitoring', ['Мониторинг', '监控', '監視', '모니터링', 'Monitorización', 'Überwachung']],
  ['drift-detection', ['Дрейф данных', '数据漂移', 'データドリフト', '드리프트', 'Deriva de los datos', 'Datendrift']],
  ['rollback', ['Откат модели', '回滚', 'ロールバック', '롤백', 'Revertir a la versión anterior', 'Zurückrollen']],
  ['ci-cd', ['Непрерывная интеграция', '持续集成', '継続的インテグレーション', '지속적 통합', 'Integración continua']],
  ['baseline', ['Базовая модель', '基线', 'ベースライン', '베이스라인', 'Modelo base', 'Basismodell']],
  [
    'reproducibility',
    ['Фиксированный seed', '随机种子', '乱数シード', '랜덤 시드', 'Semilla aleatoria', 'Zufallsseed'],
  ],
] as const)('%s is known in other languages', (id, texts) => {
  expect(texts.filter((text) => !speaksOf(id, text))).toEqual([]);
});
