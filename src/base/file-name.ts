/** The last segment of a path with forward slashes: `train.py` of `src/train.py`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
