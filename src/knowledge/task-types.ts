import type { TaskType, TaskTypeId } from './task-type.ts';
import anomalyDetection from './task-types/anomaly-detection.yaml';
import classification from './task-types/classification.yaml';
import clustering from './task-types/clustering.yaml';
import recommendation from './task-types/recommendation.yaml';
import regression from './task-types/regression.yaml';
import timeSeries from './task-types/time-series.yaml';

// What they are like is checked by zod in the tests (test/knowledge/task-type-schema.ts): the files are made modules when
// tasks-ml is built, and to load zod and check them again would take a fifth of a small check.
const known = [
  classification,
  regression,
  timeSeries,
  clustering,
  anomalyDetection,
  recommendation,
] as readonly unknown[] as readonly TaskType[];

/** All types of tasks. */
export function taskTypes(): readonly TaskType[] {
  return known;
}

/** What is known of one type. */
export function taskTypeOf(id: TaskTypeId): TaskType {
  return known.find((type) => type.id === id) as TaskType;
}
