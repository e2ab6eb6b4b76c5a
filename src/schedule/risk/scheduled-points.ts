import type { ScheduleRequest } from '../limited/request/schedule-request.ts';
import type { TaskSchedule } from '../limited/task-schedule.ts';
import type { ThreePoints } from './three-point.ts';

/**
 * How long tasks may take whoever works on them: what is estimated divided by the speed of the worker. What is over took
 * what it took; what is running takes what it was given, more or less, and ends after now.
 */
export function scheduledPoints(request: ScheduleRequest, schedule: TaskSchedule, points: ThreePoints): ThreePoints {
  const { team, progress } = request;
  const speeds = new Map(team.kind === 'named' ? team.workers.map(({ name, speed }) => [name, speed]) : []);
  const lengths = (which: keyof ThreePoints): Float64Array =>
    points[which].map((minutes, node) => {
      const given = progress?.given.get(node);
      if (!progress || !given)
        return minutes / (speeds.get(schedule.workers[schedule.worker[node] as number] ?? '') ?? 1);
      const length = given.finish - given.start;
      const likely = points.likely[node] as number;
      if (given.finish <= progress.now || likely === 0) return length;
      // What was given beyond the estimate has passed, or is a pause: nothing about it is uncertain.
      const estimated = Math.min(length, likely / (speeds.get(given.worker ?? '') ?? 1));
      return Math.max(length - estimated + (minutes * estimated) / likely, progress.now - given.start);
    });
  return { optimistic: lengths('optimistic'), likely: lengths('likely'), pessimistic: lengths('pessimistic') };
}
