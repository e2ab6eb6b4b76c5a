import { parseDay } from '../../../base/day.ts';
import type { DayRange, Worker } from '../../../model/config.ts';
import type { ProjectCalendar } from '../../../schedule/calendar/project-calendar.ts';
import { timeText } from '../../../schedule/calendar/project-calendar.ts';
import type { XmlElement } from './elements.ts';

/** Of the calendar of the project; those of the workers follow. */
export const projectCalendarUid = 1;

/** The calendar of the project and one for each worker, with the days on which the worker is away. */
export function calendarElements(
  calendar: ProjectCalendar,
  names: readonly string[],
  absences: (at: number) => Worker['absences'],
): readonly XmlElement[] {
  const { daysPerWeek, dayStart, minutesPerDay } = calendar;
  const times: XmlElement = [
    'WorkingTimes',
    [
      [
        'WorkingTime',
        [
          ['FromTime', clock(dayStart)],
          ['ToTime', clock(dayStart + minutesPerDay)],
        ],
      ],
    ],
  ];
  // Sunday is 1, Monday is 2.
  const weekDays = [1, 2, 3, 4, 5, 6, 7].map((type): XmlElement => {
    const isWorked = (type + 5) % 7 < daysPerWeek;
    return ['WeekDay', [['DayType', type], ['DayWorking', isWorked ? 1 : 0], ...(isWorked ? [times] : [])]];
  });
  const base: XmlElement = [
    'Calendar',
    [
      ['UID', projectCalendarUid],
      ['Name', 'Standard'],
      ['IsBaseCalendar', 1],
      ['BaseCalendarUID', -1],
      ['WeekDays', weekDays],
      ...exceptions(calendar.holidays, 'Holiday'),
    ],
  ];
  const own = names.map(
    (name, at): XmlElement => [
      'Calendar',
      [
        ['UID', projectCalendarUid + 1 + at],
        ['Name', name],
        ['IsBaseCalendar', 0],
        ['BaseCalendarUID', projectCalendarUid],
        ...exceptions(absences(at), 'Absence'),
      ],
    ],
  );
  return [base, ...own];
}

/** The first and the last day that Microsoft Project knows. */
const [earliest, latest] = ['1984-01-01', '2149-12-31'];

/** Days that are not worked, in spite of their weekday. */
function exceptions(given: readonly DayRange[], name: string): readonly XmlElement[] {
  const days = given
    .filter(({ first, last }) => first <= latest && last >= earliest)
    .map(({ first, last }) => ({ first: first > earliest ? first : earliest, last: last < latest ? last : latest }));
  if (days.length === 0) return [];
  return [
    [
      'Exceptions',
      days.map(
        ({ first, last }): XmlElement => [
          'Exception',
          [
            ['EnteredByOccurrences', 0],
            [
              'TimePeriod',
              [
                ['FromDate', `${first}T00:00:00`],
                ['ToDate', `${last}T23:59:00`],
              ],
            ],
            ['Occurrences', (parseDay(last) ?? 0) - (parseDay(first) ?? 0) + 1],
            ['Name', name],
            ['Type', 1],
            ['DayWorking', 0],
          ],
        ],
      ),
    ],
  ];
}

/** `09:00:00`; midnight at the end of a day is that at the beginning of the next. */
export function clock(minutes: number): string {
  return `${timeText(minutes % 1440)}:00`;
}
