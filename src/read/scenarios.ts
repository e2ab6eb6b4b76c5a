import { spanOf } from '../base/source.ts';
import type { Stated } from '../model/plan.ts';
import { plainText } from './inline.ts';
import type { ItemBlock, MarkdownBlock, ParagraphBlock } from './markdown.ts';
import { spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';

const given =
  /^(?:given|given that|주어진|전제|假设|假設|给定|前提|дано|пусть|допустим|если|dado|dada|gegeben|angenommen|étant donné|soit)(?![\p{L}])/iu;
const when = /(?<![\p{L}])(?:when|언제|当|當|もし|когда|cuando|wenn|quand|lorsque)(?![\p{L}])/iu;
const then = /(?<![\p{L}])(?:then|그러면|그때|那么|则|則|ならば|тогда|то|entonces|dann|alors)(?![\p{L}])/iu;
const goesOn =
  /^(?:and|but|when|then|그리고|언제|그러면|并且|而且|当|那么|则|かつ|もし|ならば|и|но|когда|тогда|cuando|entonces|y|wenn|dann|und)(?![\p{L}])/iu;
const acceptance =
  /\bacceptance (?:scenarios?|criteria|tests?)\b|^scenarios$|수용 (?:시나리오|기준)|수락 (?:시나리오|기준)|인수 (?:시나리오|기준)|验收(?:场景|标准)|驗收|受け?入れ?(?:シナリオ|基準|条件)|сценари\S* при[её]м|критери\S* при[её]м|escenarios de aceptación|criterios de aceptación|akzeptanz(?:kriterien|szenarien)/i;

/** Whether a line still holds words of the template in brackets, in any of its languages. */
export function isTemplateText(text: string): boolean {
  return /\[(?:initial state|action|expected outcome|boundary condition|error scenario|[^\]\x20-\x7e]{2,30})\](?!\()/i.test(
    text,
  );
}

/** Whether a title announces acceptance scenarios or criteria. */
export function isAcceptanceTitle(title: string): boolean {
  return acceptance.test(title) && !/checklist/i.test(title);
}

/**
 * Acceptance scenarios among blocks: list items and paragraphs in Given/When/Then form, also when each word has an
 * item of its own, and the plain items below "Acceptance Scenarios". `announced`: the heading above is such a title.
 */
export function readScenarios(blocks: readonly MarkdownBlock[], announced: boolean): readonly Stated[] {
  const found: Stated[] = [];
  let listing = announced;
  let listDepth: number | undefined;
  let open: { texts: string[]; start: number; end: number } | undefined;
  const close = (): void => {
    if (open) {
      const [first] = blocks as readonly [MarkdownBlock, ...MarkdownBlock[]];
      found.push({ value: open.texts.join(' '), span: spanOf(first.span.file, open.start, open.end) });
    }
    open = undefined;
  };
  const begin = (block: ItemBlock | ParagraphBlock, text: string): void => {
    close();
    const span = spanOfText(block);
    open = { texts: [text], start: span.start, end: span.end };
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      close();
      listing = announced || isAcceptanceTitle(block.text);
      listDepth = undefined;
      continue;
    }
    if (block.kind !== 'item' && block.kind !== 'paragraph') continue;
    const text = plainText(block.text.replace(/^\[[ xX]\]\s+/, ''));
    if (text === '' || isPlaceholder(text)) continue;
    if (given.test(text)) {
      begin(block, text);
      if (block.kind === 'item') listDepth = block.depth;
    } else if (open && goesOn.test(text)) {
      open.texts.push(text);
      open.end = spanOfText(block).end;
    } else if (
      block.kind === 'item' &&
      when.test(text) &&
      then.test(text) &&
      (listing || /^\W*(?:when|当|когда|언제|cuando|wenn)/i.test(text))
    ) {
      begin(block, text);
    } else if (block.kind === 'paragraph' && block.depth === 0) {
      close();
      const title = text.replace(/[:：]$/, '');
      if (isAcceptanceTitle(title) && title.length < 60) listing = true;
      else if (/[:：]$/.test(text)) listing = announced;
      listDepth = undefined;
    } else if (block.kind === 'item' && listing && (listDepth === undefined || block.depth <= listDepth)) {
      begin(block, text);
      listDepth = block.depth;
    }
  }
  close();
  // A heading of a list, such as "Scenario 1:", says nothing without the items below it.
  return found.filter(({ value }) => !/^[^:：]{0,60}[:：]$/.test(value) && !isTemplateText(value));
}
