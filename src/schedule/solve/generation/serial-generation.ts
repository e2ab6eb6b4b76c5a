import type { Generation } from '../generation.ts';
import type { Neighbours, Project } from '../project.ts';
import { eventProfile } from './event-profile.ts';
import type { Pass } from './unit-profile.ts';
import { unitProfile } from './unit-profile.ts';

/** Up to this mean duration a profile by units is faster than one by events. */
const shortDuration = 32;

/** Serial schedule generation (Kelley 1963) for a plain project. The arrays it works on are made once. */
export function serialGeneration(project: Project): Generation {
  const { size, predecessors, successors, problem } = project;
  const choose = project.packing.words === 0 ? earliestStarts : isShort(project) ? unitProfile : eventProfile;
  const forward = choose(project, predecessors);
  const backward = choose(project, successors);
  const onlyMode = Int32Array.from({ length: size }, (_, activity) => activity);
  const isRunning = (activity: number): boolean => problem.running[activity] === 1;
  const running = onlyMode.filter(isRunning);
  const runningFirst = new Int32Array(size);
  const fromRunning = (order: Int32Array): Int32Array => {
    runningFirst.set(running);
    let place = running.length;
    for (const activity of order) if (!isRunning(activity)) runningFirst[place++] = activity;
    return runningFirst;
  };
  return {
    forward: (order, start, mode) => {
      mode.set(onlyMode);
      return forward(running.length > 0 ? fromRunning(order) : order, start);
    },
    backward: (order, start, mode) => {
      mode.set(onlyMode);
      return backward(order, start);
    },
  };
}

function isShort({ packing, horizon, size }: Project): boolean {
  return packing.words === 1 && horizon <= shortDuration * size;
}

/** For a project without resources. */
function earliestStarts({ duration }: Project, { offsets, nodes }: Neighbours): Pass {
  return (order, start) => {
    let makespan = 0;
    for (const activity of order) {
      let begin = 0;
      for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
        const before = nodes[at] as number;
        begin = Math.max(begin, (start[before] as number) + (duration[before] as number));
      }
      start[activity] = begin;
      makespan = Math.max(makespan, begin + (duration[activity] as number));
    }
    return makespan;
  };
}
