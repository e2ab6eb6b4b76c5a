import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { scheduleData } from './schedule-data.ts';

/** The data of a schedule as JSON text, without an envelope. */
export function scheduleJson(answer: ScheduleAnswer): string {
  return `${JSON.stringify(scheduleData(answer), undefined, 2)}\n`;
}
