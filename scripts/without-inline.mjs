// Stands in the bundle for what markdown-it needs for links, entities and host names: its inline rules are never made
// (src/read/markdown-parser.ts), and loading these packages would cost more than checking forty tasks.
export const LinkifyIt = undefined;
export const decodeHTMLStrict = undefined;
export const P = undefined;
export const S = undefined;
export const parse = undefined;
export const format = undefined;
export const encode = undefined;
export const decode = undefined;
export default undefined;
