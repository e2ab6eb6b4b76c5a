import type { DataKind } from '../knowledge/task-type.ts';

/** How data of one kind is loaded, checked and prepared. */
export interface DataRecipe {
  /** One thing that the model judges: `row`, `image`. */
  readonly example: string;
  readonly examples: string;
  /** How the data lies on disk between the steps. */
  readonly format: string;
  readonly libraries: readonly string[];
  /** The plain model that a larger one must beat. */
  readonly simpleModel: string;
  readonly ingest: readonly string[];
  /** What is checked before anything is learned; each can fail with a number. */
  readonly checks: readonly string[];
  readonly exploration: readonly string[];
  readonly features: readonly string[];
  /** Scaling and encoding, fitted on the training split only. */
  readonly transform: string;
  readonly augmentation: string;
  /** What is measured of the data in production. */
  readonly drift: string;
}

/** How each kind of data is handled. */
export const dataRecipes: Readonly<Record<DataKind, DataRecipe>> = {
  tabular: {
    example: 'row',
    examples: 'rows',
    format: 'Parquet',
    libraries: ['pandas', 'pandera', 'pyarrow'],
    simpleModel: 'a regularised linear model on the same features',
    ingest: [
      'Read the sources in chunks, with column types stated in the configuration and not guessed',
      'Drop exact duplicates by the key columns and count them in the run log',
      'Write one Parquet file partitioned by the snapshot date, with the row count and a checksum beside it',
    ],
    checks: [
      'columns, types and allowed ranges of every field, with pandera',
      'share of missing values of each column against its limit',
      'unique keys, and no row that lies in the future of the snapshot date',
    ],
    exploration: [
      'Distribution, missing values and outliers of every column',
      'Relation of every column to the target, and columns that are suspiciously good: candidates for leakage',
      'Change of the distributions over time and between the groups of the data',
    ],
    features: [
      'Missing values: a median and an indicator column for numbers, a category of its own for categories',
      'Dates become ages and cyclic parts (month, weekday); raw dates are dropped',
      'Ratios and counts over time windows that end before the moment of the prediction',
    ],
    transform:
      'Numbers are scaled and categories one-hot encoded (target encoding with cross-fitting from 30 values on) in one scikit-learn ColumnTransformer, fitted on the training split only and stored with the model',
    augmentation: 'Not applicable to rows; resampling, if any, happens inside the training folds',
    drift: 'population stability index of every feature (alert above 0.2) and the share of unseen categories',
  },
  image: {
    example: 'image',
    examples: 'images',
    format: 'image files with a Parquet index',
    libraries: ['Pillow', 'torchvision', 'pandas'],
    simpleModel: 'a linear model on the embeddings of a frozen pretrained network',
    ingest: [
      'Copy the images and write an index with path, label, source, capture date and SHA-256 of each',
      'Drop byte-identical images, and mark near duplicates by perceptual hash so that they stay on one side of the split',
      'Put images that cannot be decoded into a quarantine folder with the reason',
    ],
    checks: [
      'every file decodes, has three channels and at least the input size of the network',
      'every label is one of the agreed ones, and every label has its minimum number of images',
      'no hash occurs on both sides of the split',
    ],
    exploration: [
      'Number of images of each label, source and device; a contact sheet of 50 images for each label',
      'Sizes, brightness and blur by source: differences that a network could learn instead of the subject',
      'A second look at 200 random labels; the share of wrong ones is written down as the noise floor',
    ],
    features: [
      'Resize to the input size of the network with the aspect ratio kept, the rest padded',
      'Pixel values normalised with the statistics of the pretrained weights',
    ],
    transform:
      'Resizing and normalising are one transform that training and serving import from the same module; nothing is computed from the validation or test images',
    augmentation:
      'Training images only: flips, small rotations, crops, brightness and contrast, as far as they keep the label; the settings stand in the configuration',
    drift:
      'distance between embeddings of the window and of the training images, brightness and blur, share of images that do not decode',
  },
  text: {
    example: 'text',
    examples: 'texts',
    format: 'Parquet',
    libraries: ['pandas', 'pandera', 'transformers'],
    simpleModel: 'a linear model on TF-IDF words',
    ingest: [
      'Read the texts with their id, label, language, source and date, as UTF-8 in NFC form',
      'Drop exact duplicates, and mark near duplicates by MinHash so that they stay on one side of the split',
      'Mask e-mail addresses, phone numbers and account numbers before anything is stored',
    ],
    checks: [
      'no empty text, length between the agreed bounds, language among the supported ones',
      'every label is one of the agreed ones, and every label has its minimum number of texts',
      'no personal data is left: the masking patterns find nothing',
    ],
    exploration: [
      'Length in tokens, language and source of the texts by label; the share that a limit of 256 or 512 tokens would cut',
      'Words that tell a label by accident: signatures, templates, names of agents',
      'A second look at 200 random labels; the share of wrong ones is written down as the noise floor',
    ],
    features: [
      'White space and quoted replies removed; case and punctuation kept, as the pretrained tokenizer expects them',
      'The tokenizer of the pretrained model, texts cut at the length that exploration found',
    ],
    transform:
      'The tokenizer is pretrained and not fitted; labels are encoded by a table in the configuration, so that their numbers never change',
    augmentation: 'None at first; back-translation only if error analysis shows a rare label that lacks examples',
    drift:
      'share of unknown tokens, text length, language mix, and distance between embeddings of the window and of training',
  },
  'time-series': {
    example: 'series',
    examples: 'series',
    format: 'Parquet, partitioned by month',
    libraries: ['pandas', 'pandera', 'statsmodels'],
    simpleModel: 'exponential smoothing',
    ingest: [
      'Read each series with its key, time stamp in UTC and value; keep the time at which a value became known',
      'Bring all series to one frequency; gaps stay gaps and are not filled here',
      'Join calendars, holidays and known future events as columns of their own',
    ],
    checks: [
      'one value for each key and time stamp, in order, without duplicates',
      'share and length of gaps of each series against their limits; values within physical bounds',
      'no column holds a value that was known only after the time stamp of its row',
    ],
    exploration: [
      'Trend, weekly and yearly seasonality (STL decomposition), autocorrelation and stationarity of the main series',
      'Level shifts, promotions, outages and other events, each with its date and cause',
      'How many series are intermittent or too short for the horizon',
    ],
    features: [
      'Lags of the target at the seasonal periods, none shorter than the horizon',
      'Rolling means, deviations and extremes over windows that end before the moment of the prediction',
      'Calendar: weekday, month, holiday and the distance to it',
    ],
    transform:
      'Scaling per series is fitted on the training window only and inverted before any metric is computed; each fold of the backtest fits its own',
    augmentation: 'Not applicable: made-up history would break the order in time',
    drift: 'level, variance and seasonality of each series against the training window, and late or missing values',
  },
  interactions: {
    example: 'interaction',
    examples: 'interactions',
    format: 'Parquet, partitioned by day',
    libraries: ['pandas', 'pandera', 'scipy'],
    simpleModel: 'item-item neighbours',
    ingest: [
      'Read interactions as user, item, kind, time stamp and weight; read users and items with their attributes',
      'Drop bots and test accounts by the agreed rules and count them in the run log',
      'Write interactions by day, and the tables of users and items as of each day',
    ],
    checks: [
      'every interaction names a user and an item that are known on its day',
      'no duplicates of user, item and time stamp; kinds of interaction are among the agreed ones',
      'number of interactions a day within its bounds; share of users and items without any',
    ],
    exploration: [
      'Density of the user-item matrix; interactions by user and by item, with the long tail',
      'Share of new users and new items in each week: how much of the traffic is cold',
      'What the present ranking shows: feedback that was caused by it',
    ],
    features: [
      'A sparse user-item matrix with weights by kind and age of the interaction',
      'Attributes of users and items for those without history',
      'Popularity by window and segment, as a feature and as the fallback',
    ],
    transform:
      'Ids of users and items are numbered from the training window only; ids that are not in it take the way for cold starts',
    augmentation: 'Not applicable; negative examples are sampled from what a user was shown and did not take',
    drift: 'share of unknown users and items, popularity concentration (Gini), and interactions a day',
  },
};
