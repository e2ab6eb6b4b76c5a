/** Whether a path is one at which plans stand: `plan.md`, and the changes that are planned below `ai-specs/`. */
export function isPlanPath(path: string): boolean {
  return /(?:^|[\\/])(?:plan\.md|ai-specs[\\/]changes[\\/](?!readme\.md$)[^\\/]+\.md)$/i.test(path);
}
