import type { Terminal } from '../io.ts';

/** Whether somebody asked to stop, from its making until its end. */
export interface StopWatch {
  /** Lets the event loop turn, without which no signal is heard, and says whether a stop was asked for. */
  readonly turn: () => Promise<boolean>;
  readonly end: () => void;
}

/** Begins to listen. After the first stop nobody listens any more, so that a second one ends the process at once. */
export function watchForStop({ onStop }: Pick<Terminal, 'onStop'>): StopWatch {
  let isStopped = false;
  const end = onStop?.(() => {
    isStopped = true;
  });
  return {
    turn: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return isStopped;
    },
    end: () => end?.(),
  };
}
