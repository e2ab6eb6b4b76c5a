/** Folders that hold feature folders: `specs/001-a`, `.specify/specs/001-a`, `docs/specs/001-a`. */
const holders =
  /^(?:specs?|\.specs|\.specify|\.kiro|kitty-specs|features|docs?|openspec|changes|documentation|plans?)$/i;

/** The folder of the project that a tasks.md plans, with a slash at its end; empty where people are in it. */
export function projectPath(tasksFile: string): string {
  const folders = tasksFile.split('/').slice(0, -1);
  // What holds the feature folders stands right above the feature's own.
  let end = folders.length - 1;
  while (end > 0 && holders.test(folders[end - 1] as string)) end--;
  const project = end === folders.length - 1 ? folders : folders.slice(0, Math.max(0, end));
  return project.length === 0 ? '' : `${project.join('/')}/`;
}
