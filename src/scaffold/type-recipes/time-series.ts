import type { TypeRecipe } from '../type-recipe.ts';

/** How forecasting of time series is worked on. */
export const timeSeries: TypeRecipe = {
  output: 'a forecast with quantiles for every step of the horizon',
  split:
    'Temporal and never random: the last horizon is the test window, before it a rolling-origin backtest of five folds with a gap as long as the delay of the data',
  splitTests: [
    'no training time stamp lies at or behind the origin of its fold',
    'the gap between training and validation is at least the delay of the data',
    'the test window is as long as the horizon',
  ],
  baseline: 'the seasonal naive forecast (same time one season ago) and exponential smoothing',
  training:
    'Trend and seasonality are modelled explicitly or removed by differencing before the learner sees the series; recent history counts more (half-life in the configuration)',
  analysis: [
    'Error by step of the horizon, by series and by season; the worst 20 series drawn with their forecasts',
    'Bias: the share of forecasts above the truth, by series',
    'Holidays, events and level shifts, each compared with ordinary days',
  ],
  own: {
    module: 'backtest',
    title: 'Backtest over rolling origins',
    action: 'Compare candidates and baselines fold by fold as they would have been used, over the whole horizon.',
    signature:
      'def backtest(series: pd.DataFrame, model: Forecaster, folds: int, horizon: int, gap: int) -> pd.DataFrame:',
    steps: [
      'Build five origins from the configuration, each with its gap, and refit preprocessing and model at each',
      'Store every forecast with origin, step, quantile and truth, so that any metric can be computed later',
      'Log the metrics by step, by series and over all folds, with those of the baselines beside them',
    ],
    done: [
      'The model is better than the seasonal naive forecast in at least four of five folds',
      'The 10 % and 90 % quantiles hold between 75 % and 85 % of the true values',
    ],
    tests: [
      'a series that repeats itself is forecast without error by the seasonal naive model',
      'a value behind the origin, changed afterwards, changes no forecast of that fold',
      'folds, gap and horizon of the configuration are the ones that are used',
    ],
  },
  fallback: 'the seasonal naive forecast, marked as `fallback`',
  response: 'series, origin, forecasts by step with 10 %, 50 % and 90 % quantiles, model version',
  watch: 'error of the last forecasts by step, bias, coverage of the quantiles, and the age of the newest value',
  comparison:
    'Publish the new forecast beside the present one for two full seasons of the shortest seasonality; it replaces it if the primary metric is lower in each',
};
