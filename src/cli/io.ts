/** What a command sees of the process: tests put their own in its place. */
export interface Terminal {
  /** Data. */
  readonly out: (text: string) => void;
  /** Talk. */
  readonly talk: (text: string) => void;
  /** Columns of the window that data goes to; unknown for a file or a pipe. */
  readonly width?: number;
  /** Whether data goes to a terminal that shows it to somebody. */
  readonly isTerminal?: boolean;
  /** Calls a listener once when somebody asks to stop (Ctrl-C); gives what ends the waiting. Absent where nobody can. */
  readonly onStop?: (listener: () => void) => () => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
