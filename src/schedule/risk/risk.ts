/** How long the whole work may take, when estimates are not certain: what a simulation of many runs found. */
export interface Risk {
  readonly runs: number;
  readonly seed: number;
  /** Makespans, in minutes, that so many in a hundred runs do not exceed. */
  readonly quantiles: { readonly p50: number; readonly p80: number; readonly p95: number };
  /** Of the simulated makespans, in minutes. */
  readonly mean: number;
  readonly deviation: number;
  /** By task: the share of runs in which it lies on a longest way (criticality index). */
  readonly criticality: Float64Array;
  /** By task: how closely the makespan follows its duration, −1 to 1 (Pearson; cruciality, Williams 1992). */
  readonly influence: Float64Array;
  /** PERT (Malcolm and others 1959): mean and standard deviation of each task and of the critical path, in minutes. */
  readonly pert: {
    readonly mean: Float64Array;
    readonly deviation: Float64Array;
    readonly pathMean: number;
    readonly pathDeviation: number;
  };
}
