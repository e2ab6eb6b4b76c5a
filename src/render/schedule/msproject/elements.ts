import { create } from 'xmlbuilder';

/** An element of XML: its name, and its text or what it holds, in order. */
export type XmlElement = readonly [name: string, content: string | number | readonly XmlElement[]];

/** A document of XML with its elements in a namespace. */
export function xmlDocument(root: string, namespace: string, content: readonly XmlElement[]): string {
  const document = create(root, { encoding: 'UTF-8', standalone: true }).att('xmlns', namespace);
  const add = (parent: typeof document, elements: readonly XmlElement[]): void => {
    for (const [name, inner] of elements)
      if (typeof inner === 'object') add(parent.ele(name), inner);
      else parent.ele(name, {}, String(inner));
  };
  add(document, content);
  return `${document.end({ pretty: true })}\n`;
}
