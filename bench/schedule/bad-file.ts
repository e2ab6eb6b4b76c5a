/** A file that is not what its ending says: the place and what is wrong there. */
export function badFile(path: string, line: number, message: string): Error {
  return new Error(`${path}:${line}: ${message}`);
}

/** The number of the line that an offset lies in, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split('\n').length;
}
