import dompurify from 'dompurify';

// Mermaid parses without a browser once the sanitizer, which needs one, is out of the way.
Object.assign(dompurify, {
  sanitize: (text: string) => text,
  addHook: () => {},
  removeHook: () => {},
  removeAllHooks: () => {},
});

/** Parses a diagram; a syntax error rejects with Mermaid's message. */
export async function parseMermaid(text: string): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  return (await mermaid.parse(text)).diagramType;
}
