/** How models of one family are tuned, kept from overfitting, stopped and stored. */
export interface ModelFamily {
  readonly pattern: RegExp;
  readonly search: string;
  readonly regularization: string;
  readonly stopping: string;
  readonly loop: string;
  readonly artifact: string;
}

const families: readonly ModelFamily[] = [
  {
    pattern: /boost|lightgbm|lgbm|catboost/i,
    search:
      '60 Optuna trials over learning rate (0.01–0.3, log), depth (3–10), leaves (15–255), rows and columns per tree (0.5–1) and minimum leaf size',
    regularization: 'L1 and L2 on leaf weights (log scale, part of the search), subsampling of rows and columns',
    stopping: 'No better validation score for 50 rounds, at most 2,000 trees; the best iteration is kept',
    loop: 'Trees are added until stopping; the validation score of every round is logged',
    artifact: 'the native model file beside the fitted preprocessing',
  },
  {
    pattern: /random forest|extra trees/i,
    search: '40 Optuna trials over number of trees (200–1,000), depth, minimum leaf size and features per split',
    regularization: 'Minimum leaf size and features per split bound the depth of what is memorised',
    stopping: 'Trees are added until the out-of-bag score changes by less than 0.1 % over 100 trees',
    loop: 'One fit per trial, with the out-of-bag score logged',
    artifact: 'a skops file that holds preprocessing and model',
  },
  {
    pattern: /resnet|efficientnet|vision|vit\b|cnn|convol/i,
    search:
      '20 trials over learning rate (1e-5–1e-3, log), weight decay, dropout (0–0.5) and strength of augmentation; batch size as large as memory allows',
    regularization:
      'Pretrained weights, weight decay 1e-4, dropout before the last layer, augmentation, label smoothing 0.1',
    stopping: 'Validation metric not better for 5 epochs, at most 40; the best epoch is restored',
    loop: 'Head only for 3 epochs, then all layers with a tenth of the learning rate; AdamW, cosine schedule, mixed precision',
    artifact: 'a weights file and its ONNX export, compared on 100 images',
  },
  {
    pattern: /bert|gpt|language|text transformer|lstm.*text/i,
    search: '12 trials over learning rate (1e-5–5e-5), epochs (2–5), warm-up (0–10 %) and batch size (16, 32)',
    regularization: 'Weight decay 0.01, dropout 0.1, lowest layers frozen where there are fewer than 2,000 examples',
    stopping: 'Validation metric not better for 2 evaluations (each half epoch); the best checkpoint is restored',
    loop: 'AdamW with linear warm-up and decay, gradient clipping at 1.0, mixed precision, one evaluation each half epoch',
    artifact: 'weights, tokenizer and label table in one folder, and the ONNX export',
  },
  {
    pattern: /prophet|arima|ets\b|exponential|holt/i,
    search:
      'Orders and seasonal periods by AICc within each fold; changepoint and seasonality scale by the backtest where the model has them',
    regularization: 'Damped trend, few changepoints, orders bounded by three',
    stopping:
      'The optimiser converges or the series falls back to seasonal naive; fits that fail are counted and logged',
    loop: 'One fit per series and fold, run in parallel, with a time limit for each',
    artifact: 'one file of parameters per series with a manifest',
  },
  {
    pattern: /lstm|gru|tft|n-?beats|deepar|temporal|recurrent|transformer/i,
    search:
      '30 trials over hidden size (32–256), layers (1–3), dropout, learning rate (1e-4–1e-2, log) and length of the input window',
    regularization: 'Dropout 0.1–0.3, weight decay 1e-4, gradient clipping at 1.0',
    stopping: 'Validation loss not better for 8 epochs, at most 100; the best epoch is restored',
    loop: 'AdamW, batches over all series at once, learning rate halved on a plateau of 3 epochs',
    artifact: 'a weights file with its scaling and window settings',
  },
  {
    pattern: /k-?means|gaussian mixture|dbscan|optics|hierarch|agglomer|cluster/i,
    search:
      'Number of clusters from 2 to 15 (or neighbourhood size and minimum size for density methods), chosen by stability over bootstrap samples',
    regularization: 'PCA to 90 % of the variance, a minimum cluster size, 20 starts for every fit',
    stopping: 'Centres move by less than 1e-4, at most 300 iterations; fits that do not converge are logged',
    loop: 'Every candidate on 20 bootstrap samples; the assignments are kept to compare them',
    artifact: 'a skops file that holds scaling, projection and centres',
  },
  {
    pattern: /isolation|one-?class|local outlier|\blof\b|svm/i,
    search:
      '30 trials over number of trees, sample size and features per tree (or kernel width and nu), judged on the threshold period',
    regularization: 'Subsampling (256 points per tree), few features per tree; contamination is not taken as known',
    stopping: 'Trees are added until the ranking of the scores is stable (rank correlation above 0.99)',
    loop: 'One fit per candidate on the normal period; scores of the threshold period are logged',
    artifact: 'a skops file that holds preprocessing and model',
  },
  {
    pattern: /autoencoder|vae/i,
    search: '20 trials over width of the bottleneck (2–64), layers (1–3), learning rate and noise on the input',
    regularization: 'A narrow bottleneck, input noise, weight decay 1e-5',
    stopping: 'Reconstruction error of the normal validation period not better for 10 epochs, at most 200',
    loop: 'Adam, batches of normal windows only; the reconstruction error of every feature is logged',
    artifact: 'a weights file with its scaling',
  },
  {
    pattern: /factoriz|factoris|\bals\b|\bbpr\b|svd|collaborative|neighbou?r/i,
    search:
      '40 trials over factors (32–256), regularisation (1e-3–1, log), confidence weight and half-life of interactions',
    regularization: 'L2 on the factors of users and items, weights that damp very active users',
    stopping: 'Validation NDCG not better for 3 sweeps, at most 30',
    loop: 'Alternating least squares over the sparse matrix; validation ranking after every sweep',
    artifact: 'factors of users and items with their id tables, and an index for nearest neighbours',
  },
  {
    pattern: /two-?tower|neural|deep|network|perceptron|mlp/i,
    search:
      '30 trials over layers (1–4), width (32–512), dropout (0–0.5), learning rate (1e-4–1e-2, log) and batch size',
    regularization: 'Dropout, weight decay 1e-4, batch normalisation',
    stopping: 'Validation metric not better for 8 epochs, at most 100; the best epoch is restored',
    loop: 'AdamW with a cosine schedule; training and validation loss of every epoch are logged',
    artifact: 'a weights file beside the fitted preprocessing',
  },
  {
    pattern: /linear|logistic|ridge|lasso|elastic/i,
    search: 'Strength and mix of L1 and L2 on a log grid of 20 values, by cross-validation on the training split',
    regularization: 'L1 and L2 (elastic net), chosen by cross-validation',
    stopping: 'The solver converges (tolerance 1e-4) or the run fails',
    loop: 'One convex fit per grid point',
    artifact: 'a skops file that holds preprocessing and model',
  },
];

const plain: ModelFamily = {
  pattern: /./,
  search: '30 trials of random search over the five settings that matter most, ranges in the configuration',
  regularization: 'The regularisation that the model offers, its strength part of the search',
  stopping: 'Validation metric not better for 10 rounds; the best state is kept',
  loop: 'One fit per trial, with training and validation metric logged',
  artifact: 'the model file beside the fitted preprocessing',
};

/** The family that a model belongs to, by its name. */
export function modelFamily(name: string): ModelFamily {
  return families.find(({ pattern }) => pattern.test(name)) ?? plain;
}
