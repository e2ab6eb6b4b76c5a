import { nameKey, wordsOf } from '../base/names.ts';
import { isTestTask } from '../graph/test-tasks.ts';
import type { Component, Feature } from '../model/feature.ts';
import type { Phase, Task, TaskList } from '../model/task.ts';

/** Finds the tasks that speak of a thing by its name. */
export interface Coverage {
  /** Some test speaks of it. */
  tested(name: string, file?: string): boolean;
  /** Some task that is no test speaks of it. */
  made(name: string, file?: string): boolean;
}

interface Speech {
  /** The words of title and paths, between single spaces, with one at each end. */
  readonly words: string;
  readonly test: boolean;
}

const coverageOf = new WeakMap<TaskList, Coverage>();

/** Indexes the words of a list's tasks; once for a list. */
export function coverage(list: TaskList): Coverage {
  const known = coverageOf.get(list);
  if (known) return known;
  const byWord = new Map<string, Speech[]>();
  for (const task of list.tasks) {
    if (task.status === 'dropped') continue;
    const spoken = wordsOf(`${task.title} ${task.files.map(({ path }) => path).join(' ')}`);
    const speech = { words: ` ${spoken.join(' ')} `, test: isTestTask(task, list.phases[task.phase] as Phase) };
    for (const word of new Set(spoken)) {
      const entry = byWord.get(word);
      if (entry) entry.push(speech);
      else byWord.set(word, [speech]);
    }
  }
  const speaks = (name: string, test: boolean): boolean => {
    const key = nameKey(name);
    const [first = ''] = key.split(' ');
    return (byWord.get(first) ?? []).some((speech) => speech.test === test && speech.words.includes(` ${key} `));
  };
  const either = (name: string, file: string | undefined, test: boolean): boolean =>
    speaks(name, test) || (file !== undefined && speaks(file, test));
  const result: Coverage = {
    tested: (name, file) => either(name, file, true),
    made: (name, file) => either(name, file, false),
  };
  coverageOf.set(list, result);
  return result;
}

/** Components of a feature by all its documents, each once. */
export function componentsOf(feature: Feature): readonly Component[] {
  const byName = new Map<string, Component>();
  for (const component of [
    ...feature.contracts.flatMap(({ component: own, components }) => (own ? [own, ...components] : components)),
    ...(feature.dataModel?.components ?? []),
  ])
    if (!byName.has(nameKey(component.name))) byName.set(nameKey(component.name), component);
  return [...byName.values()];
}

/** Pipelines of a feature by all its documents, each once. */
export function pipelinesOf(feature: Feature): readonly { readonly name: string; readonly span: Component['span'] }[] {
  const byName = new Map<string, { name: string; span: Component['span'] }>();
  for (const pipeline of [
    ...feature.contracts.flatMap(({ pipeline: own }) => (own ? [own] : [])),
    ...(feature.dataModel?.pipelines ?? []),
  ])
    if (!byName.has(nameKey(pipeline.name))) byName.set(nameKey(pipeline.name), pipeline);
  return [...byName.values()];
}

/** File name of a contract without its endings: `predictions` of `contracts/predictions.openapi.yaml`. */
export function contractStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
}

/** Tasks of a list that are open or done, not dropped. */
export function liveTasks(list: TaskList): readonly Task[] {
  return list.tasks.filter(({ status }) => status !== 'dropped');
}
