import type { TaskTypeId } from '../knowledge/task-type.ts';
import type { TypeRecipe } from './type-recipe.ts';
import { anomalyDetection } from './type-recipes/anomaly-detection.ts';
import { classification } from './type-recipes/classification.ts';
import { clustering } from './type-recipes/clustering.ts';
import { recommendation } from './type-recipes/recommendation.ts';
import { regression } from './type-recipes/regression.ts';
import { timeSeries } from './type-recipes/time-series.ts';
import { unknownType } from './type-recipes/unknown-type.ts';

const recipes: Readonly<Record<TaskTypeId, TypeRecipe>> = {
  classification,
  regression,
  'time-series': timeSeries,
  clustering,
  'anomaly-detection': anomalyDetection,
  recommendation,
};

/** How a type of task is worked on; without a type, what holds for all. */
export function typeRecipeOf(type: TaskTypeId | undefined): TypeRecipe {
  return type === undefined ? unknownType : recipes[type];
}
