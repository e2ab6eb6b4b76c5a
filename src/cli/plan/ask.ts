/** One of several answers. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** Asks a person. Undefined is the answer of somebody who breaks off. */
export interface Asker {
  text(question: string, example: string): Promise<string | undefined>;
  choose<T extends string>(question: string, choices: readonly Choice<T>[], first?: T): Promise<T | undefined>;
}
