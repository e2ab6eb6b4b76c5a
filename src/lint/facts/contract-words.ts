import { fileName } from '../../base/file-name.ts';
import { wordsOf } from '../../base/names.ts';
import type { Contract } from '../../model/feature.ts';
import type { Speaks } from './spoken-words.ts';
import { ofName, ofWords } from './spoken-words.ts';

/** Words that say that something is a contract, not which one. */
const generic = new Set(
  'a an and api apis cli contract contracts command commands endpoint endpoints format http i interface interfaces json md openapi rest route routes rpc schema schemas service spec specification swagger the v1 v2 v3 yaml yml'.split(
    ' ',
  ),
);
const exchanged = /(?:request|response|input|output|create|update|list|detail|summary|error|result|dto|query)s?$/i;
const contractWord = /contract|契约|契約|контракт|계약|contrato|contrat\b|vertrag/i;

/**
 * How the tasks of a list may speak of a contract, the likeliest first: by its file, its name, its endpoints or
 * commands, or what they exchange; of the only one also as "the contract", or by one word of its name.
 */
export function* ofContract(contract: Contract, { only }: { readonly only: boolean }): Generator<Speaks> {
  const { name, path, component, pipeline, operations, schemas } = contract;
  const file = fileName(path);
  const stem = file.replace(/\..*$/, '');
  const names = stem === name ? [stem] : [stem, name];
  yield ofFile(path, file);
  if (component || pipeline) {
    yield* names.map(ofName);
    return;
  }
  const words = names.map((text) => telling(wordsOf(text)));
  for (const [at, said] of words.entries()) yield ofTelling(said.length > 0 ? said : wordsOf(names[at] as string));
  if (only) {
    yield ({ text }) => contractWord.test(text);
    yield* words.flat().map((word) => ofWords([word]));
  }
  const seen = new Set<string>();
  for (const { method, path: place } of operations) {
    const said = placeWords(place, method === '');
    const key = said.join(' ');
    if (said.length === 0 || seen.has(key)) continue;
    seen.add(key);
    yield ofTelling(said);
  }
  for (const schema of schemas) {
    const said = telling(wordsOf(schema.name)).filter((word) => !exchanged.test(word));
    if (said.length > 1) yield ofWords(said);
  }
}

/** One word must stand as it is: `models` is more than the `model` of each test. */
function ofTelling(words: readonly string[]): Speaks {
  return words.length > 1 ? ofWords(words) : ofName(words[0] ?? '');
}

/** Names the file itself, or the whole folder of contracts. */
function ofFile(path: string, file: string): Speaks {
  const name = file.toLowerCase();
  const folder = path.slice(0, path.lastIndexOf('/') + 1).toLowerCase();
  return ({ lower }) => {
    const named = lower.indexOf(name);
    if (named === 0 || (named > 0 && !/[\w.-]/.test(lower[named - 1] as string))) return true;
    const at = folder === '' ? -1 : lower.indexOf(folder);
    return at >= 0 && !/[\w.-]/.test(lower[at + folder.length] ?? ' ');
  };
}

/** The words of the last two parts of a path, or of a command without the program. */
function placeWords(place: string, command: boolean): readonly string[] {
  const parts = place
    .split(command ? /\s+/ : '/')
    .filter((part) => part !== '' && !/^[-:{<$[]/.test(part) && !generic.has(part.toLowerCase()));
  const told = command && parts.length > 1 ? parts.slice(1, 3) : parts.slice(-2);
  return telling(told.flatMap(wordsOf));
}

function telling(words: readonly string[]): readonly string[] {
  return words.filter((word) => !generic.has(word) && !/^[a-z]?\d*$/.test(word));
}
