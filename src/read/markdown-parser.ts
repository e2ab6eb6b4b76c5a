import MarkdownIt from 'markdown-it';

/** Levels of nesting that are read; what is deeper is left out by the parser. */
export const deepestLevel = 200;

type BlockParser = InstanceType<typeof MarkdownIt.ParserBlock>;
type Host = InstanceType<typeof MarkdownIt>;

/** The tokens of markdown-it that are used here. */
export interface BlockToken {
  readonly type: string;
  readonly tag: string;
  readonly level: number;
  /** First line and the line behind the last one, from 0. */
  readonly map: [number, number] | null;
  readonly content: string;
  readonly markup: string;
  readonly info: string;
}

let parser: BlockParser | undefined;

/**
 * The block structure of a text by markdown-it's block rules alone: CommonMark and pipe tables. The inline rules, the
 * link finder and the renderer are never made: they would cost more than reading forty tasks.
 */
export function blockTokens(text: string): readonly BlockToken[] {
  const block = blockParser();
  const tokens: Parameters<BlockParser['parse']>[3] = [];
  const host = { options: { html: true, maxNesting: deepestLevel }, block } as unknown as Host;
  const source = text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');
  // Looking for an underline below each paragraph is dear, and few files have a line that could be one.
  if (/\n[ \t>]*(?:=+|-+)[ \t]*(?:\n|$)/.test(source)) block.ruler.enable('lheading');
  else block.ruler.disable('lheading');
  block.parse(source, host, {}, tokens);
  return tokens as readonly BlockToken[];
}

function blockParser(): BlockParser {
  if (!parser) {
    parser = new MarkdownIt.ParserBlock();
    // A reference definition would swallow a line such as `[T001]: Create the project`.
    parser.ruler.disable('reference');
    const [table] = parser.ruler.getRules('');
    // Such a line with a bar in it is no table, whatever stands below it.
    if (table)
      parser.ruler.at(
        'table',
        (state, start, ...rest) =>
          !otherBlock.test(
            state.src.slice((state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0), state.eMarks[start]),
          ) && table(state, start, ...rest),
        { alt: ['paragraph', 'reference'] },
      );
    parser.State = leanState(parser.State);
  }
  return parser;
}

/** What begins a list item, a heading, a quote or a block of HTML. */
const otherBlock =
  /^(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s|>|<(?:!|\/?(?:article|aside|blockquote|center|details|div|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|summary|table|ul)\b))/i;

/** Tokens that carry nothing that is read here: half of all, so they are made but not kept. */
const unread = /^(?:paragraph_|bullet_list_|ordered_list_|list_item_close|heading_close|thead_|tbody_|t[hd]_|hr$)/;

/** A parser state whose tokens are plain objects: the full ones cost as much as the parsing. */
function leanState(State: BlockParser['State']): BlockParser['State'] {
  type FullToken = ReturnType<InstanceType<typeof State>['push']>;
  const kept = new Map<string, boolean>();
  return class extends State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): FullToken {
      if (nesting < 0) this.level--;
      const token = { type, tag, level: this.level, map: null, content: '', markup: '', info: '' };
      if (nesting > 0) this.level++;
      let keep = kept.get(type);
      if (keep === undefined) {
        keep = !unread.test(type);
        kept.set(type, keep);
      }
      if (keep) this.tokens.push(token as unknown as FullToken);
      return token as unknown as FullToken;
    }
  };
}
