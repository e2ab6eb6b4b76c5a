import type { TaskTypeId } from '../../knowledge/task-type.ts';

/** Keys whose value is the type of the machine learning task. */
export const typeKey: RegExp =
  /^(?:(?:ml|ai|machine learning|learning)[ -])?(?:task|problem)[ -]?type$|^(?:ml|ai|machine learning|learning) (?:task|problem)$|^type of (?:(?:ml|machine learning) )?(?:task|problem)$|^тип (?:ml[ -]?)?задачи|^(?:ml\s?)?(?:任务|任務|问题|問題)(?:类型|類型|タイプ)$|^(?:ml\s?)?タスク(?:の)?(?:種類|種別|タイプ|型)$|^(?:ml\s?)?(?:작업|문제|태스크)\s?(?:유형|종류)$|^tipo de (?:tarea|problema)(?: de ml)?$|^(?:ml-)?(?:aufgaben?|problem)(?:typ|art)$|^type de (?:tâche|problème)/i;

/** How plans call each type. A kind of model such as logistic regression is no type. */
const names: readonly (readonly [TaskTypeId, RegExp])[] = [
  ['classification', /classif|классификац|分类|分類|분류|clasificaci|klassifi[kz]/i],
  ['regression', /(?<!(?:logistic|logistische) )regression|регресси|回归|回帰|회귀|regresi[oó]n/i],
  [
    'time-series',
    /forecast|прогнозирован|时间序列预测|(?:需求|销量)预测|時系列予測|需要予測|(?:수요|시계열)\s?예측|pron[oó]stico|prognose|zeitreihenvorhersage|prévision/i,
  ],
  [
    'clustering',
    /clustering|cluster analysis|(?:customer|user) segmentation|кластер|聚类|クラスタ|군집|클러스터링|agrupamiento/i,
  ],
  ['anomaly-detection', /anomal|(?:outlier|novelty) detection|аномал|异常检测|異常検知|이상\s?(?:탐지|감지)/i],
  [
    'recommendation',
    /recommend(?!ed)|рекомендательн|рекомендац|推荐|推薦|レコメンド|추천|recomendaci|empfehlung|recommandation/i,
  ],
];
/** Says of another type only what its data are, and is the type itself where there is no other. */
const series = /time[ -]series|временн\S{0,4} ряд|时间序列|時系列|시계열|series? temporal|zeitreihe/i;

/** The types that words name, in the order in which they are named. */
export function namedTypes(words: string): readonly TaskTypeId[] {
  const found = names
    .map(([type, pattern]) => ({ type, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ type }) => type);
  return found.length === 0 && series.test(words) ? ['time-series'] : found;
}

const kinds =
  '(?:binary|multi-?class|multi-?label|image|text|tabular|document|sentiment|audio|video|churn|intent|defect|fraud|customer|product|sequence)';
const tasks =
  '(?:classification|(?<!(?:logistic|linear|ridge|lasso|poisson) )regression|forecasting|clustering|anomaly detection|outlier detection|recommendation)';

/** Words that state a type: `binary classification`, `a regression problem`, `a recommender system`, `demand forecasting`. */
export const typeStatements: RegExp = new RegExp(
  [
    `\\b${kinds} (?:${kinds} )?${tasks}\\b`,
    `\\b(?:anomaly|outlier) detection (?:[\\p{L}-]{1,20} ){0,3}?(?:by|through|via|from|with|using) (?:[\\p{L}-]{1,20} ){0,4}?forecast(?:s|ing)?\\b`,
    `\\b${tasks} (?:task|problem|system|service|engine|use case|model|pipeline)s?\\b`,
    '\\b(?:demand|sales|load|price|energy|revenue|traffic|time[ -]series) (?:[\\p{L}-]{1,20} )?forecast(?:s|ing)?\\b',
    '\\brecommender(?: system| engine)?s?\\b',
    '(?:бинарн|многоклассов|задач)\\p{L}{0,6} (?:\\p{L}{1,20} )?(?:классификац|регресси|прогнозирован|кластеризац|поиск\\p{L}{0,3} аномал|рекомендац)\\p{L}{0,10}',
    '(?:二元|二|多|图像|文本)(?:类)?分类|(?:二値|多クラス|画像|テキスト)分類|(?:이진|다중|이미지|텍스트)\\s?분류|(?:分类|回归|聚类|异常检测|推荐|时间序列预测)(?:任务|问题)|(?:分類|回帰|クラスタリング|異常検知|推薦|時系列予測)(?:タスク|問題)|(?:분류|회귀|군집화?|이상\\s?탐지|추천|시계열\\s?예측)\\s?(?:작업|문제)',
    '(?:problema|tarea|modelo) de (?:clasificación|regresión|pronóstico|agrupamiento|detección de anomalías|recomendación)|clasificación (?:binaria|multiclase)',
    '(?:binäre|mehrklassen-?)\\s?klassifi(?:kation|zierung)|(?:klassifikations|regressions|prognose|cluster|empfehlungs)(?:-?)(?:aufgabe|problem)',
  ].join('|'),
  'giu',
);
