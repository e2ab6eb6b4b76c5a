import fc from 'fast-check';

/** One of the texts between broken bars; a text that is there twice comes twice as often. */
export function oneOf(texts: string): fc.Arbitrary<string> {
  return fc.constantFrom(...texts.split('¦'));
}

/** Texts one behind the other. */
export function inRow(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

/** One text to `most` texts with something between them. */
export function several(text: fc.Arbitrary<string>, most: number, between = '\n'): fc.Arbitrary<string> {
  return fc.array(text, { minLength: 1, maxLength: most }).map((texts) => texts.join(between));
}

/** A text with its lines moved to the right. */
export function indented(text: string, by: string): string {
  return text.replace(/^(?=[^\n])/gm, by);
}
