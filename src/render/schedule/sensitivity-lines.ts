import { enumerate } from '../../base/enumerate.ts';
import { printable } from '../../base/printable.ts';
import type { CostData, ScheduleData } from '../../model/schedule-data.ts';
import { cutText } from '../text-columns.ts';
import { fittedRows, widest } from './fitted-rows.ts';
import { shortTime } from './short-time.ts';

const mostEstimates = 3;
const mostCosts = 5;
/** An estimate that the end follows less closely than that is not worth a better one. */
const leastInfluence = 0.1;

/** Which estimates move the end most: the tasks whose durations it follows most closely in the simulation, as a table. */
export function estimateLines({ tasks, hoursPerDay }: ScheduleData, width?: number): readonly string[] {
  const most = tasks
    .filter(({ influence }) => influence >= leastInfluence)
    .sort((a, b) => b.influence - a.influence)
    .slice(0, mostEstimates);
  const time = (minutes: number): string => shortTime(minutes, hoursPerDay);
  const isRight = true;
  const columns = [
    { title: 'id', cells: most.map(({ id }) => id) },
    { title: 'task', cells: most.map(({ title }) => title.replace(/`/g, '')), least: 12 },
    {
      title: 'takes',
      cells: most.map(({ duration, assumed }) => `${assumed ? '~' : ''}${time(duration)}`),
      isRight,
    },
    {
      title: 'decides',
      cells: most.map(({ criticality }) => `${Math.round(criticality * 100)} %`),
      isRight,
      isSpare: true,
    },
    { title: 'influence', cells: most.map(({ influence }) => influence.toFixed(2)), isRight, isSpare: true },
  ];
  return most.length === 0 ? [] : fittedRows(columns, width);
}

/** What waiting costs, with who waits for whom: the derived reasons, then the stated ones, of each the most costly first. */
export function costLines({ costs, milestones, hoursPerDay }: ScheduleData, width?: number): readonly string[] {
  const byCost = [...costs].sort((a, b) => b.minutes - a.minutes);
  const [derived, stated] = [true, false].map((isDerived) =>
    byCost.filter(({ line }) => (line === null) === isDerived).slice(0, mostCosts),
  ) as [CostData[], CostData[]];
  const shown = [...derived, ...stated];
  const times = shown.map(({ minutes }) => shortTime(minutes, hoursPerDay));
  const lines = shown.map((cost, at) => {
    const start = `${(times[at] as string).padStart(widest(times))}  ${cost.explanation}`;
    return cut(`${start} (${whoWaits(cost, milestones)})`, width);
  });
  const left = costs.length - shown.length;
  return left > 0 ? [...lines, `… ${left} more; --format json has all`] : lines;
}

/** Of a barrier how many tasks wait at it, else who waits for whom. */
function whoWaits({ dependencies, explanation }: CostData, milestones: ScheduleData['milestones']): string {
  const barrier = milestones.find(({ id }) => dependencies.some(({ from }) => from === id));
  if (!barrier)
    return enumerate(
      dependencies.map(({ from, to }) => `${from} → ${to}`),
      3,
    );
  const count = dependencies.filter(({ from }) => from === barrier.id).length;
  const wait = `${count} ${count === 1 ? 'task waits' : 'tasks wait'}`;
  const name = `"${barrier.title}"`;
  return explanation.includes(name) ? wait : `${wait} for ${name}`;
}

function cut(text: string, width: number | undefined): string {
  const shown = printable(text);
  return width === undefined ? shown : cutText(shown, width);
}
