import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Stated } from '../model/plan.ts';
import { withoutComments } from './inline.ts';
import type { BlockText, CodeBlock } from './markdown.ts';
import { readMarkdown, spanInText } from './markdown.ts';

const things =
  'component|pipeline|feature|project|model|dataset|branch|ticket|issue|entity|service|module|framework|package|story|epic|endpoint|team|owner|schema|experiment|use case|milestone|task|short|file|artifact';
/** `component-name`, `ticket_id`, `Feature Name`. */
const named = new RegExp(`^(?:[a-z]{1,20}[-_ ])?(?:${things})[-_ ](?:name|id|title|number|description)$`, 'i');
/** Words that templates leave alone in brackets, as they are written there. */
const alone =
  /^(?:FEATURE|DATE|PROJECT|BRANCH|AUTHOR|LINK|Date|Name|Title|Owner|Effort|Description|Brief Title|Deps|Duration|Deliverables|link|framework|language|base[-_]branch|Action Name|user journey|endpoint|Entity ?\d|Criterion \d|current need|specific problem|action|initial state|expected outcome|boundary condition|error scenario|measurable metric|key entity|Service)$/;
/** How the instructions of templates begin. */
const instruction =
  /^(?:e\.g\.|eg\.|for example|if applicable|domain-specific|insert |replace |fill in|describe (?:the|this|how|what|your)|explain (?:the|why|what)|extract from|gates determined|document the|brief (?:description|summary|title)|list (?:the |of )|specific (?:capability|problem|action)|what (?:it|this) |your |add more |remaining |single\/web\/mobile|current need|x (?:days|hours|sprints))/i;
const bracket = /\[([^[\]\n]{1,300})\]/g;
/** Written in capitals it is the placeholder of some tool that the text is about. */
const variable = /(?<![$\w{])\{\{-?\s*([a-z][\w-]*)\s*-?\}\}(?!\})/g;
const argument = /\$ARGUMENTS\b/g;
const code = /`[^`\n]+`/g;

/** Whether a value is nothing but what a template left to fill in: `[e.g., Python 3.11]`, `{{ name }}`. */
export function isPlaceholder(value: string): boolean {
  const text = value.replace(/[`*]/g, '').trim();
  if (/^\[[A-WYZ]\]$/.test(text)) return true;
  if (/^\[[^[\]]{2,}\](?:[-\s]*(?:\[[^[\]]{2,}\]))*$/.test(text)) return !/^\[[xX~ ]\]/.test(text);
  return /^(?:\{\{-?\s*[\w-]+\s*-?\}\}|\$ARGUMENTS)$/.test(text);
}

/** A bracket that is no box and no common tag, or one of the other marks: most files have none. */
const anyMark = /\[(?![ xX~P-]\]|US\d)|\{\{|\$ARGUMENTS/;

/** What a template left to fill in, with its place: `[FEATURE NAME]`, `[e.g., …]`, `{{ project_name }}`, `$ARGUMENTS`. */
export function findPlaceholders(file: SourceFile): readonly Stated[] {
  if (!anyMark.test(file.text)) return [];
  return readMarkdown(file).blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'item':
        return inText(block);
      case 'table':
        return [...block.header, ...block.rows.flat()].flatMap(inText);
      case 'code':
        return inFence(block);
      default:
        return [];
    }
  });
}

function inText(block: BlockText): readonly Stated[] {
  const text = withoutComments(block.text);
  if (!/[[{$]/.test(text)) return [];
  const ticked = codeRanges(text);
  const found: { at: number; value: string }[] = [];
  for (const match of text.matchAll(bracket)) {
    const before = text[match.index - 1] ?? ' ';
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (before === ']' || before === '!' || before === '\\' || /^[([]|^:\s/.test(behind)) continue;
    if (isLeftOver(match[1] as string, before, behind, ticked(match.index)))
      found.push({ at: match.index, value: match[0] });
  }
  for (const match of text.matchAll(variable)) {
    // Alone between backticks it is spoken of; in a path, `schemas/{{ name }}.json`, it waits to be filled in.
    const part = text[match.index - 1] === '/' || /^[\w.]*[/.]\w/.test(text.slice(match.index + match[0].length));
    if (!ticked(match.index) || part) found.push({ at: match.index, value: match[0] });
  }
  for (const match of text.matchAll(argument)) {
    if (!ticked(match.index)) found.push({ at: match.index, value: match[0] });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, value }) => ({ value, span: spanInText(block, at, at + value.length) }));
}

function isLeftOver(content: string, before: string, behind: string, ticked: boolean): boolean {
  const text = content.trim();
  if (/^#{2,}[-_ ]|[-_ ]#{2,}$/.test(text)) return true;
  if (/NEEDS CLARIFICATION/.test(text)) return /\be\.g\./.test(text);
  if (named.test(text)) return !/^\w/.test(before) || before === '_';
  if (/^[A-Z][A-Z _-]+$/.test(text) && named.test(text.replace(/[-_]/g, ' '))) return true;
  if (instruction.test(text)) return !ticked;
  if (!alone.test(text)) return false;
  // `names[name]` and `map[language]` are code; `test_[name].py` is a path of the template.
  return /[\s_/(|*"'“-]/.test(before) && /^(?:$|[\s_/),.;:|*"'”!?-])/.test(behind) && !(ticked && /[\s(]/.test(before));
}

function inFence(block: CodeBlock): readonly Stated[] {
  if (
    /^(?:ya?ml|helm|jinja2?|html|vue|tsx|jsx|hbs|go|gotemplate|django)$/.test(block.language) ||
    !block.code.includes('{{')
  )
    return [];
  return block.code.split('\n').flatMap((line, index) =>
    [...line.matchAll(variable)]
      .filter((match) => (match[1] as string).includes('_'))
      .map((match) => {
        const start = (block.starts[index] ?? block.span.start) + match.index;
        return { value: match[0], span: spanOf(block.span.file, start, start + match[0].length) };
      }),
  );
}

/** Tells whether an offset stands within backticks. */
function codeRanges(text: string): (at: number) => boolean {
  const ranges = [...text.matchAll(code)].map((match) => [match.index, match.index + match[0].length] as const);
  let next = 0;
  let last = -1;
  return (at) => {
    if (at < last) next = 0;
    last = at;
    while (next < ranges.length && (ranges[next] as readonly [number, number])[1] <= at) next++;
    const range = ranges[next];
    return range !== undefined && range[0] < at;
  };
}
