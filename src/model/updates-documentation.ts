import type { PlanTask } from './plan.ts';

/** Whether a step is there to update the documentation: by its title, its action or its files. */
export function updatesDocumentation({ title, action = '', files }: PlanTask): boolean {
  return (
    words.test(title) || words.test(action) || files.some(({ value }) => /(?:^|\/)(?:docs?\/|readme)/i.test(value))
  );
}

const words =
  /\bdocumentation\b|\bdocs\b|\breadme\b|\b(?:update|write|review|revise)\b.*\b(?:documents|runbooks?|guides?)\b|\b(?:update|review|revise)\b.*\bdocument\b|документац|文档|文件更新|ドキュメント|문서|dokumentation|documentaci[oó]n|documenta[cç]/i;
