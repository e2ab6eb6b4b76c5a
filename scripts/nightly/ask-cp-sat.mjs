/**
 * Asks CP-SAT for a schedule of a problem that is shorter than `makespan`. Gives `refuted` where there is one, `confirmed`
 * where it proves that there is none, `open` where the seconds do not suffice.
 */
export async function askCpSat({ CpModel, CpSolver }, problem, makespan, seconds) {
  const { size, precedences, modes, firstMode, resources, running } = problem;
  const model = new CpModel();
  // A variable of 0 and 1 would be taken for a truth value.
  const horizon = Math.max(2, makespan - 1);
  const uses = resources.map(() => ({ intervals: [], amounts: [] }));
  const starts = [];
  const ends = [];
  for (let activity = 0; activity < size; activity++) {
    const start = model.newIntVar(0, horizon, `start ${activity}`);
    const end = model.newIntVar(0, horizon, `end ${activity}`);
    if (running[activity] === 1) model.addLinearConstraint(start, 0, 0);
    const chosen = [];
    let length = end.minus(start);
    for (let mode = firstMode[activity]; mode < firstMode[activity + 1]; mode++) {
      const isChosen = model.newBoolVar(`mode ${mode}`);
      const { duration, demands } = modes[mode];
      const interval = model.newOptionalFixedSizeIntervalVar(start, duration, isChosen, `interval ${mode}`);
      for (const { resource, amount } of demands) {
        uses[resource].intervals.push(interval);
        uses[resource].amounts.push(amount);
      }
      length = length.minus(isChosen.times(duration));
      chosen.push(isChosen);
    }
    model.addLinearConstraint(length, 0, 0);
    model.addExactlyOne(chosen);
    starts.push(start);
    ends.push(end);
  }
  for (const end of ends) model.addLinearConstraint(end, 0, makespan - 1);
  for (let edge = 0; edge < precedences.edgeCount; edge++)
    model.addLinearConstraint(starts[precedences.to[edge]].minus(ends[precedences.from[edge]]), 0, makespan);
  for (const [resource, { intervals, amounts }] of uses.entries())
    if (intervals.length > 0) model.addCumulative(intervals, amounts, resources[resource].capacity);
  const solver = new CpSolver();
  const status = solver.statusName(await solver.solve(model, { numSearchWorkers: 1, maxTimeInSeconds: seconds }));
  if (status === 'INFEASIBLE') return 'confirmed';
  if (status === 'UNKNOWN') return 'open';
  if (status === 'OPTIMAL' || status === 'FEASIBLE') return 'refuted';
  throw new Error(`CP-SAT answers ${status}`);
}
