import { describe, expect, test } from 'vitest';
import { isClear, recogniseTaskTypes } from '../../src/knowledge/recognise.ts';
import type { DataKind, TaskTypeId } from '../../src/knowledge/task-type.ts';

const positives: readonly (readonly [TaskTypeId, DataKind | undefined, string])[] = [
  [
    'classification',
    'tabular',
    'Train a binary classification model on 40,000 customers in a CSV that tells who will churn.',
  ],
  [
    'classification',
    'tabular',
    'Predict whether a loan applicant will default, from income, age and balance of the account.',
  ],
  [
    'classification',
    'tabular',
    'The churn model is retrained each month from a table of customers; its ROC AUC is at least 0.8.',
  ],
  [
    'classification',
    'image',
    'The model MUST classify each X-ray into normal, pneumonia or other; the dataset has labelled images.',
  ],
  [
    'classification',
    'image',
    'Fine-tune ResNet-50 for image classification of defects in photos from the camera above the belt.',
  ],
  [
    'classification',
    'text',
    'Sentiment analysis of product reviews: a model labels each text positive, neutral or negative.',
  ],
  [
    'classification',
    'text',
    'Classify incoming support tickets by topic with a fine-tuned BERT model trained on labelled tickets.',
  ],
  [
    'classification',
    'text',
    'Spam detection for e-mails. The model is retrained weekly on messages that users reported.',
  ],
  [
    'classification',
    'text',
    'Das Modell klassifiziert eingehende E-Mails; Training auf 20.000 Texten. Klassenungleichgewicht wird behandelt.',
  ],
  [
    'classification',
    'image',
    'Модель для классификации изображений кошек и собак, обучающая выборка: 20 000 фотографий.',
  ],
  ['classification', 'image', '训练一个图像分类模型,对皮肤病变图片进行多分类。'],
  ['classification', 'text', 'ニュース記事のテキスト分類モデルを学習し、精度を評価する。'],
  ['classification', 'text', '고객 문의 텍스트 분류 모델을 학습하고 정확도를 평가한다.'],
  [
    'classification',
    'text',
    'Un modelo debe clasificar cada mensaje en una de cinco categorías; se entrena con 10.000 textos.',
  ],
  [
    'regression',
    'tabular',
    'Predict the sale price of a house from 40 features; RMSE on the test set below 20,000 EUR.',
  ],
  [
    'regression',
    'tabular',
    'A regression model estimates the remaining useful life of a battery from tabular records; MAE in cycles.',
  ],
  ['regression', undefined, 'Predict delivery time in minutes for each order with a model trained on past orders.'],
  [
    'regression',
    'tabular',
    'Predecir el precio de un piso; el modelo se entrena con datos históricos en formato tabular. Error absoluto medio.',
  ],
  [
    'regression',
    undefined,
    'Preisvorhersage für Gebrauchtwagen, Modell mit mittlerem absolutem Fehler unter 900 Euro.',
  ],
  ['regression', undefined, 'Модель линейной регрессии: предсказание стоимости квартиры, средняя абсолютная ошибка.'],
  ['regression', undefined, '训练回归模型预测房价,平均绝对误差低于五万。'],
  ['regression', undefined, '家賃を予測する回帰モデルを学習する。平均絶対誤差で評価する。'],
  ['regression', undefined, '아파트 가격을 예측하는 회귀 모델을 학습한다.'],
  [
    'time-series',
    'time-series',
    'Forecast daily demand per store for the next 14 days with a model trained on historical sales.',
  ],
  ['time-series', 'time-series', 'Time series forecasting of hourly electricity load with Prophet; MAPE by horizon.'],
  [
    'time-series',
    'time-series',
    'Predict the number of patient arrivals: predict hourly arrivals for the next 48 hours from two years of historical data.',
  ],
  [
    'time-series',
    'time-series',
    'Absatzprognose je Filiale mit Zeitreihenmodell, Prognosehorizont 8 Wochen, historische Daten seit 2019.',
  ],
  [
    'time-series',
    'time-series',
    'Pronóstico de la demanda semanal con series temporales y estacionalidad; datos históricos de tres años.',
  ],
  [
    'time-series',
    'time-series',
    'Прогнозирование спроса: временной ряд продаж, сезонность, горизонт прогноза 30 дней.',
  ],
  ['time-series', 'time-series', '基于历史数据的销量预测,时间序列模型,考虑季节性。'],
  ['time-series', 'time-series', '過去のデータから需要予測を行う時系列モデル。'],
  ['time-series', 'time-series', '과거 데이터를 이용한 수요 예측 시계열 모델.'],
  [
    'clustering',
    'tabular',
    'Segment customers by purchase behaviour with k-means; silhouette above 0.4; dataset of 80,000 accounts.',
  ],
  [
    'clustering',
    'text',
    'Unsupervised clustering of support articles by embeddings, so that documents with similar text come together.',
  ],
  [
    'clustering',
    'tabular',
    'Kundensegmentierung mit einem Clusterverfahren auf der Tabelle der Kunden; das Modell wird monatlich neu trainiert.',
  ],
  [
    'clustering',
    undefined,
    'Segmentación de clientes: el modelo agrupa a los usuarios por su conducta, aprendizaje no supervisado.',
  ],
  ['clustering', 'tabular', '使用聚类模型进行客户分群,数据集为表格。'],
  [
    'anomaly-detection',
    'time-series',
    'Anomaly detection on vibration sensors of turbines: a model learns normal behaviour and scores each reading.',
  ],
  [
    'anomaly-detection',
    'tabular',
    'Detect unusual transactions without labels: an isolation forest model gives every row an anomaly score.',
  ],
  [
    'anomaly-detection',
    'time-series',
    'Anomalieerkennung an Sensordaten: das Modell lernt das Normalverhalten der Anlage.',
  ],
  ['anomaly-detection', undefined, 'Detección de anomalías en el consumo; el modelo aprende el comportamiento normal.'],
  ['anomaly-detection', 'time-series', 'センサーデータの異常検知モデルを学習する。'],
  [
    'recommendation',
    'interactions',
    'A recommender system suggests movies by collaborative filtering; the model is judged by NDCG@10.',
  ],
  [
    'recommendation',
    'interactions',
    'Recommend products to each shopper from purchase history; train on clicks and purchases.',
  ],
  [
    'recommendation',
    'interactions',
    'Рекомендательная система товаров: модель обучается на взаимодействиях, холодный старт.',
  ],
  ['recommendation', 'interactions', '商品推荐系统,协同过滤模型,解决冷启动。'],
  ['recommendation', 'interactions', '영화 추천 시스템 모델을 학습한다. 협업 필터링.'],
  [
    'regression',
    undefined,
    'The system predicts train arrival delays in minutes; models are trained on past journeys.',
  ],
  [
    'time-series',
    'time-series',
    'Predict order volumes of each zone at 15-minute intervals for the next 2 hours; MAPE below 20 % on historical data.',
  ],
  [
    'time-series',
    'time-series',
    'Forecast material consumption by SKU for 30, 60 and 90 days with Prophet; accuracy is tracked.',
  ],
  [
    'classification',
    undefined,
    'Churn risk: the model predicts the probability that a customer leaves within 90 days; precision above 75 %.',
  ],
  // Words of another type stand beside.
  [
    'time-series',
    'time-series',
    'Demand forecasting service. The model runs on a Kubernetes cluster; regression tests run nightly; monitoring detects anomalies in the service.',
  ],
  [
    'classification',
    undefined,
    'Churn prediction with logistic regression: predict whether a customer leaves. No clustering.',
  ],
  [
    'regression',
    undefined,
    'Predict house prices with a regression model. It is not a classification task, and no forecasting is done.',
  ],
  [
    'recommendation',
    'interactions',
    'Product recommendations for each user segment; the recommender model must not slow down the cluster.',
  ],
];

/** Speaks of learning, and of no type of task. */
const aboutModels =
  'The model is trained on a labelled dataset. Its predictions are checked on a test set; accuracy is tracked with MLflow.';

test.each(positives)('%s of %s: %s', (type, data, text) => {
  const found = recogniseTaskTypes(text);
  expect(found.map((one) => one.type)[0]).toBe(type);
  if (data) expect(found[0]?.data).toBe(data);
  expect(isClear(found)).toBe(true);
});

test.each([
  'Users can sign in with an e-mail and a password, and reset it.',
  'Deploy the API to a Kubernetes cluster with three nodes; add a cluster autoscaler.',
  'Add regression tests for the checkout and make sure that no regressions reach production.',
  'The visual regression suite must pass before a release; performance regression alerts go to the team.',
  'A CSS class for each button; the base class of the service holds the logger.',
  'The weather app shows the forecast for the next 7 days from the forecast API.',
  'Show sales trends in a chart with a line for each region, and export it as CSV.',
  'It is recommended to use HTTPS. Security recommendations of OWASP apply.',
  'Recommended settings are shown on the first page; users can accept the recommendations.',
  'Log anomalies in the service to the dashboard and alert on anomalies.',
  'Data classification: confidential. All documents carry a classification label.',
  'The URL is split into segments; each segment is validated.',
  'Marker clustering on the map when more than 50 pins are visible.',
  'Redis cluster mode must be supported; a cluster node may fail.',
  'A yoga class can be booked online; the class list shows free places.',
  'Import the sales forecast spreadsheet of the finance team and show budget against actuals.',
  'Image upload with preview, crop and rotation; images are stored in a bucket.',
  'Docker image for the worker, with a base image that is scanned.',
  'The score of the game is shown, with time and level; the ranking lists ten players.',
  'Estimate the time of each task and show the total duration of the project.',
  'Full text search over documents with highlighting of the words that were found.',
  'Die Regressionstests laufen jede Nacht; der Kubernetes-Cluster wird erweitert.',
  'Пользователь может войти по электронной почте. Регрессионные тесты обязательны.',
  'El sistema permite buscar y filtrar pedidos; pruebas de regresión en cada versión.',
  '部署到集群,运行回归测试。',
  'クラスタ構成で動作し、回帰テストを実行する。',
  'System MUST classify entities into semantic types by their name, label or area.',
  'System MUST classify every user as staff or client, stored apart from the role.',
  'System MUST classify errors of the provider as retryable or terminal. Response failures are classified for handling.',
  'System MUST classify column types into numeric, string, date or boolean when a CSV is uploaded.',
  'The alerting system detects problems by rules such as cpu above 80 % and notifies engineers.',
  'The dashboard projects the date on which each goal is reached from the average savings rate.',
  'Estimate the reading time of an article and the delivery cost of a basket from the price table.',
  '## Out of scope\n\nProduct recommendations and demand forecasting with machine learning models',
  '<!-- image classification, time series forecasting, clustering of customers: models to train -->',
  '',
  'The report lists F1-score, ROC AUC, precision and recall for labelled images.',
  'This is not an image classification task.',
  'It works by rules, without any anomaly detection.',
  'Es ist keine Klassifikation von Texten.',
  'Это не классификация изображений, а просмотр.',
  '不是图像分类。',
  'Files with high code churn are listed first; the code churn score counts changed lines, and churned files are marked.',
  'The default model is used unless a user chooses another; default scores and conversion models of currencies are shown.',
])('no known task, alone or in a text about models: %s', (text) => {
  expect(recogniseTaskTypes(text)).toEqual([]);
  expect(recogniseTaskTypes(`${text}\n\n# Model\n\n${aboutModels}`)).toEqual([]);
});

test.each([
  'Classify incoming tickets by a list of words into departments.',
  'Recommend products to users by hand-made lists.',
  `Each change gets a label. ${'The classifier goes by the number of files and of lines. '.repeat(80)}Classify requests.`,
  `${'Files are moved from one folder to another. '.repeat(120)}The classifier of the dataset has no accuracy; a classifier is a rule.`,
])('rules that people write are no machine learning task: %s', (text) => {
  expect(recogniseTaskTypes(text)).toEqual([]);
});

test.each([
  'Regression tests run nightly, and no regressions reach production.',
  'Visual regression testing of the page',
  'Die Regressionstests laufen.',
  'A Kubernetes cluster of three nodes, with a cluster autoscaler; the Redis cluster is separate.',
  'The base class is abstract; CSS classes are kept short. First-class support.',
  'Data classification: confidential.',
  'The video segments and line segments are drawn; semantic segmentation of images of roads.',
  'The weather forecast is shown; the forecast API may be slow.',
  'Database anomalies are avoided by transactions; update anomalies too.',
  'Logs are kept and monitor anomalies; drift and anomalies',
  'It is recommended to read this. Our recommendations follow.',
  '回归测试 集群',
])('says nothing of the task: %s', (phrase) => {
  const scores = (text: string) => recogniseTaskTypes(text).map(({ type, score }) => [type, score]);
  const all =
    'A text classification model, a regression model, time series forecasting, customer segmentation, anomaly detection and a recommender system. ';
  expect(scores(all + aboutModels)).toHaveLength(6);
  expect(scores(`${all}${aboutModels} ${phrase}`)).toEqual(scores(all + aboutModels));
});

describe('where a text speaks of several types', () => {
  const both = 'Train a model for image classification, and a model for time series forecasting.';

  test('the result says that they are close', () => {
    const found = recogniseTaskTypes(both);
    expect(found.map(({ type }) => type).sort()).toEqual(['classification', 'time-series']);
    expect(found[0]?.margin).toBeLessThan(0.3);
    expect(found[1]?.margin).toBeLessThanOrEqual(0);
    expect(isClear(found)).toBe(false);
  });

  const twice = `${both} ${both}`;

  test('the title decides', () => {
    const found = recogniseTaskTypes(`# Time series forecasting of sales\n\n${twice}`);
    const without = recogniseTaskTypes(`Time series forecasting of sales\n\n${twice}`);
    expect(found[0]?.type).toBe('time-series');
    expect(found[0]?.score).toBeGreaterThan(without[0]?.score as number);
  });

  test.each([
    '**ML task type**: clustering',
    'Task type: clustering',
    '| **Problem type** | Clustering |',
    '- **Тип задачи**: кластеризация',
    '任务类型:聚类',
  ])('%s decides, whatever else is said', (statement) => {
    const found = recogniseTaskTypes(`${statement}\n\n${twice}`);
    expect(found[0]?.type).toBe('clustering');
    expect(isClear(found)).toBe(true);
  });

  test('what is said often counts no more than what is said twice', () => {
    const [often] = recogniseTaskTypes(`${aboutModels} ${'The classifier runs. '.repeat(30)}`);
    const [two] = recogniseTaskTypes(`${aboutModels} ${'The classifier runs. '.repeat(2)}`);
    expect(often?.score).toBe(two?.score);
  });

  test('what is hardly said is left out', () => {
    const strong = 'Image classification by a classifier with macro F1, class weights and a confusion matrix. ';
    const found = recogniseTaskTypes(`${strong.repeat(2)} ${aboutModels} Predict the price.`);
    expect(found.map(({ type }) => type)).toEqual(['classification']);
    expect(recogniseTaskTypes(`${aboutModels} Predict the price.`).map(({ type }) => type)).toEqual(['regression']);
  });

  test('nothing is clear where nothing was found', () => {
    expect(isClear([])).toBe(false);
  });
});

test('words are given once, as written, with their place', () => {
  const text = 'A Recommender system. The recommender system is a model that learns; recommender systems are models.';
  const [found] = recogniseTaskTypes(text);
  expect(found?.words.map(({ word, at }) => [word, at])).toEqual([
    ['Recommender system', 2],
    ['recommender systems', 69],
  ]);
});

test('a long text costs little, whatever it is made of', () => {
  for (const piece of [
    'classification ',
    'predict the ',
    'not ',
    ' ',
    '9',
    'a',
    '# Out of scope\n',
    '<!-- ',
    '**Input**: ',
    'not a classifier, ',
    'Task type: regression\n',
    'cluster ',
    '分类',
    'прогноз ',
  ]) {
    const start = process.cpuUsage();
    recogniseTaskTypes(piece.repeat(200_000 / piece.length));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000, piece).toBeLessThan(4000);
  }
});
