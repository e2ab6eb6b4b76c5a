const words = /\bbranch\b|ветк|分支|ブランチ|브랜치|\brama\b|\bbranche?n?\b|\bzweig\b/iu;

/** Whether a title speaks of a branch, the one that all work of a plan is done on. */
export function namesBranch(title: string): boolean {
  return words.test(title);
}
