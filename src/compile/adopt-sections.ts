import type { FreeSection } from '../model/task.ts';
import { readMarkdown } from '../read/markdown.ts';
import { isGeneratedTitle, sectionKind } from '../read/tasks/task-section.ts';

/** The sections that people wrote, sorted for a file that `build` writes. */
export interface AdoptedSections {
  /** What will stand under Dependencies. */
  readonly sentences: readonly string[];
  readonly freeSections: readonly FreeSection[];
}

/**
 * Sorts sections that people wrote: those about dependencies become one, the legend of the format goes, and a title
 * that `build` writes itself is changed, so that it does not take the section for its own.
 */
export function adoptSections(sections: readonly FreeSection[]): AdoptedSections {
  const sentences: string[] = [];
  const freeSections: FreeSection[] = [];
  for (const { title, text } of sections) {
    const end = readMarkdown({ path: 'tasks.md', text }).blocks[0]?.span.end ?? 0;
    const below = withoutRule(text.slice(end).replace(/^\n+/, ''));
    if (isLegend(title, below)) continue;
    if (sectionKind(title) === 'dependencies') {
      const isPlain = sentences.length === 0 && /^\W*dependencies(?: (?:&|and) execution order)?\W*$/i.test(title);
      if (below !== '') sentences.push(unlikeOurs(isPlain ? below : `### ${title}\n\n${below}`));
    } else {
      const heading = isGeneratedTitle(title) ? `Notes: ${title}` : title;
      freeSections.push({ title: heading, text: `## ${heading}\n\n${below}`.trim() });
    }
  }
  return { sentences, freeSections };
}

/** The legend of spec-kit's template, in place of which `build` writes its own. */
function isLegend(title: string, text: string): boolean {
  const known =
    /^\s*(?:[-*]\s+(?:\*\*)?(?:\[P\]|\[Story\]|Include exact file paths\b|.*\(US1, US2|.*\(e\.g\., US1).*|)$/;
  return /^Format: /.test(title) && text.split('\n').every((line) => known.test(line));
}

/** A text without the line at its end that set it off from the next section. */
export function withoutRule(text: string): string {
  const rule = /(?:^|\n[ \t]*\n)[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
  const plain = text.trimEnd();
  return rule.test(plain) ? withoutRule(plain.replace(rule, '')) : plain;
}

/** A full stop tells what people wrote from the sentences that `build` writes anew. */
function unlikeOurs(text: string): string {
  return text.replace(/^([-*+]\s+[^()\n]+ \([^()\n]*\) before [^()\n]+ \([^()\n]*\))[ \t]*$/gm, '$1.');
}
