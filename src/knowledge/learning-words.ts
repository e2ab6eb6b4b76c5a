/** Words of texts about models that learn; for the flags `giu`. A type of task is believed where they stand beside its own. */
export const learningWords: readonly string[] = [
  '\\bmachine learning\\b|\\bML\\b|\\bdeep learning\\b|\\baprendizaje autom[aá]tico|maschinelle[sn]? lernen|машинн\\p{L}{1,4} обучени|机器学习|機械学習|기계 ?학습|머신 ?러닝',
  '\\btrain(?:ed|ing)\\b|\\b(?:re-?)?trains? (?:the|an?|on|each|every|new|models?)\\b|\\bretrain|\\bfine-?tun|\\blearn(?:s|ed|ing)? (?:from|normal|to)\\b|\\bentrena(?:r|do|miento)?|\\btrainier|\\btraining(?:sdaten|smenge)|обуч(?:ени|ающ|ать|ает|ить)|训练|学習|学습|훈련|학습',
  '\\bdata ?sets?\\b|\\bconjunto de datos|datensatz|датасет|набор\\p{L}{0,2} данных|数据集|データセット|데이터 ?(?:셋|세트)',
  '\\bmodels? (?:is|are|must|should|version|registry|accuracy|performance|training|quality|card|that|predict|serving)\\b|\\b(?:an?|trained|baseline|new|current|production|predictive|learned|the|regression|classification|forest|forecasting) model\\b|\\bmodelo\\b|modell(?:s|e|version)?\\b|модел[ьи]|模型|モデル|모델',
  '\\bpredict(?:s|ed|ion|ions|ive|ing)?\\b|\\binference\\b|\\bpredicci[oó]n|vorhersag|prognos|предсказ|прогноз|预测|予測|예측',
  '\\blabell?ed\\b|\\bground[ -]truth\\b|\\bannotat|etiquetad|gelabelt|annotiert|размечен|标注|ラベル付|라벨',
  '\\b(?:test|hold-?out|validation) (?:set|data|period|split)\\b|\\bcross-?validat|conjunto de (?:prueba|validaci[oó]n)|testmenge|testdaten|тестов\\p{L}{1,4} (?:выборк|набор)|测试集|テストデータ|테스트 ?(?:세트|데이터)',
  '\\b(?:accuracy|precision|recall|F1|AUC|RMSE|MAE|MAPE|NDCG|silhouette)\\b|\\bexhaustividad|genauigkeit|точност|准确率|精度|정확도',
  '\\bfeatures? (?:engineering|importance|store|vector|set|pipeline)|\\bembeddings?\\b|\\bhyper-?param',
  '\\b(?:PyTorch|TensorFlow|Keras|scikit-learn|sklearn|XGBoost|LightGBM|CatBoost|Hugging ?Face|MLflow|Prophet|ONNX|RecBole|PyOD)\\b',
  '\\b(?:historic(?:al)?|past|years of|months of) (?:[a-z-]{1,16} ){0,2}(?:data|sales|records|transactions|readings|interactions|orders|demand|prices)\\b|datos hist[oó]ricos|historische[nr]? daten|историческ\\p{L}{1,4} данн|历史数据|過去のデータ|과거 ?데이터',
  '\\b(?:concept|data|model|feature)[ -]drift\\b|\\bdrift (?:detection|monitor)',
];
