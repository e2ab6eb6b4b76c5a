import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every tasks.md below a folder, relative to it with forward slashes, in the order of their code units. Links are not followed. */
export function findTaskFiles(folder) {
  const found = [];
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.isDirectory()) waiting.push(`${path}${entry.name}/`);
      else if (entry.isFile() && entry.name === 'tasks.md') found.push(`${path}${entry.name}`);
    }
  return found.sort();
}
