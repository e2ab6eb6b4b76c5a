/** Finds those of some files, or of the folders around them, whose paths end with a path and are longer. */
export function pathsByEnding(files: readonly string[]): (path: string) => readonly string[] {
  const filesNamed = byName(files);
  let foldersNamed: ReadonlyMap<string, readonly string[]> | undefined;
  const named = (name: string): readonly string[] => {
    const same = filesNamed.get(name);
    if (same || name.includes('.')) return same ?? [];
    foldersNamed ??= byName(foldersOf(files));
    return foldersNamed.get(name) ?? [];
  };
  return (path) => named(nameOf(path)).filter((one) => one.endsWith(`/${path}`));
}

function byName(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    const same = named.get(name);
    if (same) same.push(path);
    else named.set(name, [path]);
  }
  return named;
}

function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
