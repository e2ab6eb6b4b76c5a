/** The caller asked for something impossible: a wrong flag, a missing folder. The command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
