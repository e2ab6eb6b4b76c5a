import { formatEnvelope } from '../../report/json.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import type { ScheduleFormat } from './schedule-formats.ts';

/** What is said of a schedule beside the schedule itself, as JSON and for people. */
export interface Extras {
  readonly data: Readonly<Record<string, unknown>>;
  /** Whole lines; a line is left free between them. */
  readonly texts: readonly string[];
}

/** A schedule in one of the formats. Each is loaded when it is asked for. */
export async function formatAnswer(
  answer: ScheduleAnswer,
  format: ScheduleFormat,
  extras: readonly Extras[],
  width: number | undefined,
): Promise<string> {
  if (format === 'json') {
    const { scheduleData } = await import('../../render/schedule/schedule-data.ts');
    return formatEnvelope('schedule', Object.assign({}, scheduleData(answer), ...extras.map(({ data }) => data)));
  }
  if (format === 'csv') return (await import('../../render/schedule/csv.ts')).scheduleCsv(answer);
  if (format === 'mermaid') return (await import('../../render/schedule/mermaid.ts')).scheduleMermaid(answer);
  if (format === 'ics') return (await import('../../render/schedule/ics.ts')).scheduleIcs(answer);
  if (format === 'taskjuggler')
    return (await import('../../render/schedule/taskjuggler.ts')).scheduleTaskjuggler(answer);
  if (format === 'msproject-xml') return (await import('../../render/schedule/msproject.ts')).scheduleMsproject(answer);
  const { scheduleText } = await import('../../render/schedule/text.ts');
  const text = scheduleText(answer, width === undefined ? {} : { width });
  return [text, ...extras.flatMap(({ texts }) => texts)].join('\n');
}
