/**
 * Makes schedules out of orders of activities (a schedule generation scheme). An order holds all activities, each after
 * its predecessors; running activities are scheduled first wherever they stand in it. Times are in units of the project.
 */
export interface Generation {
  /** Each activity as early as it can, in this order. Fills starts and modes by activity; gives the makespan. */
  readonly forward: (order: Int32Array, start: Int32Array, mode: Int32Array) => number;
  /**
   * The same for the project in reverse: `order` holds each activity after its successors, and starts count from the
   * end backwards, so that an activity with start s and duration d runs from makespan − s − d to makespan − s. Where
   * something is away or running, the result is only good for its order.
   */
  readonly backward: (order: Int32Array, start: Int32Array, mode: Int32Array) => number;
}
