import type { TaskList } from '../model/task.ts';

/** The lines of the tasks, from 0, as tools count them that know no `\r` by itself. */
export function taskLines({ tasks, file }: TaskList): readonly number[] {
  let [line, at] = [0, 0];
  return tasks.map(({ span }) => {
    for (let next = file.text.indexOf('\n', at); next >= 0 && next < span.start; next = file.text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  });
}
