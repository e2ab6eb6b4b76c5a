import { printable } from '../base/printable.ts';

/** A sentence as the plain text of a SARIF message: nothing in it is a link or a placeholder. */
export function plainText(text: string): string {
  // The standard would have every brace doubled, but viewers show both; only `{0}` is ever replaced.
  return printable(text)
    .replace(/\]\(/g, '] (')
    .replace(/\{(?=\d+\})/g, '{{')
    .replace(/(?<=\{\{\d+)\}/g, '}}');
}

/** The same within the brackets of a link. */
export function linkText(text: string): string {
  return plainText(text).replace(/[\\[\]]/g, '\\$&');
}
