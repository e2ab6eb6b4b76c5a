/** So much of a named resource. */
export interface ResourceNeed {
  readonly name: string;
  readonly amount: number;
}

/**
 * What a text says a task needs: `gpu`, `2 × gpu`, `2 gpu`, `gpu x2`, `gpu: 2`, `two gpu`, several apart by commas, `and`
 * or `+`. A number behind a name without a sign between them is a part of the name: `node 2`. Amounts of one name add up.
 */
export function resourceNeeds(text: string): readonly ResourceNeed[] {
  const amounts = new Map<string, number>();
  for (const piece of text.split(/\s*[,;，、；]\s*(?:and\s+)?|\s+(?:and|[+&])\s+/i)) {
    const words = piece.replace(/`/g, '').trim();
    const found = patterns.map((pattern) => pattern.exec(words)?.groups).find((groups) => groups !== undefined);
    const name = found?.['name'] ?? words;
    if (name === '') continue;
    amounts.set(name, (amounts.get(name) ?? 0) + amountOf(found?.['amount'] ?? '1'));
  }
  return [...amounts].filter(([, amount]) => amount > 0).map(([name, amount]) => ({ name, amount }));
}

/**
 * Whether a text names resources and says nothing else: a sentence, a link, a file to read or people are no resources of
 * a task.
 */
export function namesResources(text: string): boolean {
  const needs = text.length > longestText ? [] : resourceNeeds(text);
  return needs.length > 0 && needs.every(({ name }) => isName.test(name) && !isOther.test(name));
}

const longestText = 160;
const numbers: readonly string[] = 'one two three four five six seven eight nine ten'.split(' ');
/** How an amount stands beside a name. An `x` may begin the name: `2 xeon`, `2xlarge`; a long number may, too: `3090 ti`. */
const patterns: readonly RegExp[] = [
  /^(?<amount>\d{1,6})\s*[×*]\s*(?<name>\S.*)$/i,
  /^(?<amount>\d{1,6})(?:x(?!large\b)\s*|\s+x\s+)(?<name>\S.*)$/i,
  /^(?<amount>\d{1,3})\s+(?<name>\S.*)$/,
  new RegExp(`^(?<amount>${numbers.join('|')}|an?)\\s+(?:x\\s+)?(?<name>\\S.*)$`, 'i'),
  /^(?<name>.*\S)\s*[×*:=：]\s*(?<amount>\d{1,6})$/,
  /^(?<name>.*\S)\s+x\s*(?<amount>\d{1,6})$/i,
  /^(?<name>.*\S)\s*[(（]\s*[x×]?\s*(?<amount>\d{1,6})\s*[x×]?\s*[)）]$/i,
];

function amountOf(words: string): number {
  return /\d/.test(words) ? Number(words) : Math.max(1, numbers.indexOf(words.toLowerCase()) + 1);
}

const isName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/:-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}._/:-]*){0,3}(?<![.:])$/u;
const isOther =
  /^(?:none|nothing|nil|unknown|tbd|tba|todo|n\/a|na|no|not|any|various|see|use|read|check|ask|refer|contact|follow|keep|needs?|requires?|the|this|that|all|to be|to do)(?:\s|$)|(?:^|\s)(?:engineers?|developers?|designers?|analysts?|scientists?|reviewers?|testers?|people|persons?|ftes?|teams?|is|are|be|will|should|must|can|for|from|with|about|that|which|docs?|documentation|guide|tutorial|article|book|paper|link|wiki)(?:\s|$)|:\/\/|^www\.|\.(?:md|pdf|html?|docx?|txt|rst|org|com|io|ai|dev|net)$/i;
