import type { Generation } from '../generation.ts';
import type { Neighbours, Project } from '../project.ts';
import type { Random } from '../random.ts';
import { scarceWorkersLast } from './mode-order.ts';
import { timelines } from './timelines.ts';
import { workingTimes } from './working-time.ts';

/** No finish is that late. */
const never = 2 ** 31 - 1;

/**
 * Serial schedule generation (Kelley 1963) for any project. Of its modes an activity takes the one that ends first; among
 * equals the one of the workers who are asked for least, so that the others stay free. Not every good schedule is
 * made of such choices alone: with `chance`, every other forward schedule and the backward ones after it have one activity
 * in a mode that is drawn.
 */
export function modeGeneration(project: Project, chance?: Random): Generation {
  const { size, firstMode, duration, predecessors, successors, problem } = project;
  const { absences: _, ...present } = project;
  const lines = timelines(project);
  const { offsets, resource, amount } = flatDemands(project);
  const modes = scarceWorkersLast(project);
  const finishOf = new Int32Array(size);
  const running = [...problem.running.keys()].filter((activity) => problem.running[activity] === 1);
  let drawn = -1;
  let drawnMode = -1;
  const draw = ({ next, below }: Random): void => {
    drawn = next() < 0.5 ? below(size) : -1;
    if (drawn < 0) return;
    const first = firstMode[drawn] as number;
    drawnMode = first + below((firstMode[drawn + 1] as number) - first);
  };

  const pass = (after: Neighbours, isForward: boolean): Generation['forward'] => {
    const times = workingTimes(isForward ? project : present);
    /** Where the mode that was looked at last would begin. */
    let begin = 0;
    /** When a mode can end that begins at `ready` or later; −1 where that is not before `limit`. */
    const earliestFinish = (mode: number, ready: number, limit: number): number => {
      const length = duration[mode] as number;
      const first = offsets[mode] as number;
      const end = offsets[mode + 1] as number;
      begin = times.present(mode, ready);
      let finish = times.finish(mode, begin);
      if (finish >= limit) return -1;
      if (length === 0) return finish;
      // Ends when all in a row have room from where the work would begin.
      for (let at = first, fitting = 0; fitting < end - first; at = at + 1 < end ? at + 1 : first) {
        const room = lines.roomFrom(resource[at] as number, amount[at] as number, begin, finish, length, limit);
        fitting++;
        if (room === begin) continue;
        begin = times.present(mode, room);
        finish = times.finish(mode, begin);
        if (finish >= limit) return -1;
        if (finish - room > length) fitting = 0;
        else fitting = 1;
      }
      return finish;
    };
    const put = (activity: number, mode: number, start: number, finish: number): void => {
      finishOf[activity] = finish;
      if (finish > start)
        for (let at = offsets[mode] as number; at < (offsets[mode + 1] as number); at++)
          lines.take(resource[at] as number, amount[at] as number, start, finish);
    };
    return (order, start, chosen) => {
      if (isForward && chance) draw(chance);
      lines.clear();
      let makespan = 0;
      for (const activity of isForward ? running : []) {
        const mode = firstMode[activity] as number;
        start[activity] = 0;
        chosen[activity] = mode;
        put(activity, mode, 0, times.finish(mode, 0));
        makespan = Math.max(makespan, finishOf[activity] as number);
      }
      for (let place = 0; place < size; place++) {
        const activity = order[place] as number;
        if (isForward && problem.running[activity] === 1) continue;
        let ready = 0;
        for (let at = after.offsets[activity] as number; at < (after.offsets[activity + 1] as number); at++) {
          const finish = finishOf[after.nodes[at] as number] as number;
          if (finish > ready) ready = finish;
        }
        let best = -1;
        let bestStart = 0;
        let bestFinish = never;
        for (let at = firstMode[activity] as number; at < (firstMode[activity + 1] as number); at++) {
          const mode = modes[at] as number;
          if (activity === drawn && mode !== drawnMode) continue;
          if (ready + (duration[mode] as number) >= bestFinish) continue;
          const finish = earliestFinish(mode, ready, bestFinish);
          if (finish < 0) continue;
          best = mode;
          bestStart = begin;
          bestFinish = finish;
        }
        start[activity] = bestStart;
        chosen[activity] = best;
        put(activity, best, bestStart, bestFinish);
        if (bestFinish > makespan) makespan = bestFinish;
      }
      return makespan;
    };
  };
  return { forward: pass(predecessors, true), backward: pass(successors, false) };
}

/** Demands of mode `m`: those at `offsets[m]` … `offsets[m + 1] − 1`. */
function flatDemands({ problem: { modes } }: Project): {
  readonly offsets: Int32Array;
  readonly resource: Int32Array;
  readonly amount: Int32Array;
} {
  const offsets = new Int32Array(modes.length + 1);
  for (const [mode, { demands }] of modes.entries()) offsets[mode + 1] = (offsets[mode] as number) + demands.length;
  const resource = new Int32Array(offsets[modes.length] as number);
  const amount = new Int32Array(resource.length);
  for (const [mode, { demands }] of modes.entries())
    for (const [at, demand] of demands.entries()) {
      resource[(offsets[mode] as number) + at] = demand.resource;
      amount[(offsets[mode] as number) + at] = demand.amount;
    }
  return { offsets, resource, amount };
}
