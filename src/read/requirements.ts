import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/source.ts';
import type { Requirement } from '../model/feature.ts';
import { plainText } from './inline.ts';
import type { BlockText } from './markdown.ts';
import { spanInText } from './markdown.ts';
import type { Section } from './sections.ts';

/** Ids that are requirements wherever they open a line. */
const anywhere = /^(?:FR|NFR|SC|REQ|PR|TR|SR|BR|DR|UR|IR|QR|MR|TC|CR)-?(?:[A-Z]{1,6}-)?\d/;
/** Ids of other things that look the same. */
const otherThings = /^(?:US|AC|Q|EC|T|CHK|P|Q|A|ADR|RFC|TASK|STORY|PHASE|STEP|SHA|UTF|ISO|HTTP|H|V|CVE|RT|OPT)-?\d/;
const section =
  /requirement|constraint|success|outcome|criteria|요구|성공|제약|要求|需求|成功|约束|要件|制約|требован|успех|ограничен|requisito|anforderung|exigence/i;
const idStart =
  /(?:\[[ xX]\]\s+)?[*_`[(]{0,3}([A-Z]{1,6}(?:-[A-Z]{1,6})?-?\d{1,4}(?:\.\d{1,3})?[a-z]?)[*_`\])]{0,3}(?=[\s:：.*(（—–-]|$)/y;
const separator = /(?:\s*\([^()\n]{0,40}\))?[*_`]{0,3}\s*(?:[:：—–.-]|\s-)?[*_`]{0,3}\s*/y;

/** Requirements and success criteria by their ids: list items, lines, headings and rows of tables; each id once. */
export function readRequirements(sections: readonly Section[]): Parsed<readonly Requirement[]> {
  const found = new Map<string, Requirement>();
  const diagnostics: Diagnostic[] = [];
  const take = (id: string, text: string, span: SourceSpan): void => {
    const same = found.get(id);
    if (!same) {
      found.set(id, { id, text, span });
      return;
    }
    if (same.text === text) return;
    diagnostics.push({
      code: 'repeated-requirement',
      severity: 'info',
      message: `"${id}" was already given to another requirement; the first one counts`,
      span,
      related: [{ message: 'the first one', span: same.span }],
    });
  };
  for (const one of sections) {
    const about = [...one.path, one.title].some((title) => section.test(title));
    if (one.heading) fromLines(one.heading, about, take);
    for (const block of one.blocks) {
      if (block.kind === 'item' || block.kind === 'paragraph') {
        if (!block.quoted) fromLines(block, about, take);
      } else if (block.kind === 'table') {
        for (const [first, second] of block.rows) {
          const id = plainText(first?.text ?? '');
          if (first && second && isId(id, about) && new RegExp(idStart.source).exec(id)?.[0] === id) {
            take(id, plainText(second.text), spanInText(first, 0, first.text.length));
          }
        }
      }
    }
  }
  return { value: [...found.values()], diagnostics };
}

function isId(id: string, about: boolean): boolean {
  return (
    anywhere.test(id) ||
    (about && (/^[A-Z]{1,6}-(?:[A-Z]{1,6}-)?\d/.test(id) || /^R\d{2,}/.test(id)) && !otherThings.test(id))
  );
}

function fromLines(block: BlockText, about: boolean, take: (id: string, text: string, span: SourceSpan) => void): void {
  const starts: { readonly id: string; readonly at: number; readonly textStart: number }[] = [];
  let line = 0;
  while (line <= block.text.length) {
    idStart.lastIndex = line;
    const match = idStart.exec(block.text);
    const id = match?.[1];
    if (match && id !== undefined && isId(id, about)) {
      separator.lastIndex = idStart.lastIndex;
      const behind = separator.exec(block.text);
      starts.push({ id, at: line, textStart: behind ? separator.lastIndex : idStart.lastIndex });
    }
    const newline = block.text.indexOf('\n', line);
    if (newline < 0) break;
    line = newline + 1;
  }
  starts.forEach(({ id, at, textStart }, index) => {
    const end = starts[index + 1]?.at ?? block.text.length;
    const text = plainText(block.text.slice(textStart, end));
    // `FR-001 to FR-005` and `FR-001, FR-002` speak of requirements.
    if (text !== '' && !/^(?:[,;/&–~]|to |and |through |\.\.)/.test(text)) take(id, text, spanInText(block, at, end));
  });
}
