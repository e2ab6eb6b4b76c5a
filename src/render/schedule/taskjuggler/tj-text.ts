/**
 * A text in quotes. TaskJuggler has no way to write `${` or `$(`, which call macros and read the environment: a space
 * comes between; nor a backslash at the end: a space comes behind it.
 */
export function tjText(text: string): string {
  return `"${text
    .replace(/\$(?=[{(])/g, '$ ')
    .replaceAll('"', '\\"')
    .replace(/\\$/, '\\ ')}"`;
}

/** `2026-12-01-09:00` for `2026-12-01T09:00`. */
export function tjTime(time: string): string {
  return time.replace('T', '-');
}

/** Names as TaskJuggler takes them, letters, digits and `_`, by item; what is no such name is changed, and told apart. */
export function tjIds(names: readonly string[]): readonly string[] {
  const isId = /^[A-Za-z_]\w*$/;
  // Those that need no change keep their names.
  const used = new Set<string>();
  const kept = names.map((name) => {
    const keeps = isId.test(name) && !used.has(name);
    if (keeps) used.add(name);
    return keeps;
  });
  const counts = new Map<string, number>();
  return names.map((name, at) => {
    if (kept[at]) return name;
    const base = isId.test(name) ? name : `t_${name.replace(/\W+/g, '_')}`;
    let count = counts.get(base) ?? 1;
    let id = base;
    while (used.has(id)) id = `${base}_${++count}`;
    counts.set(base, count);
    used.add(id);
    return id;
  });
}
