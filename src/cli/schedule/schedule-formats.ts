/** What `schedule` can print. */
export const scheduleFormats = ['table', 'json', 'csv', 'mermaid', 'ics', 'taskjuggler', 'msproject-xml'] as const;

/** One of the things that `schedule` can print. */
export type ScheduleFormat = (typeof scheduleFormats)[number];
