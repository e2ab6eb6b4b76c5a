/** So much of a named resource. */
export interface ResourceNeed {
  readonly name: string;
  readonly amount: number;
}

/** What a text says a task needs: `gpu`, `2 × gpu`, `gpu x2`, `gpu: 2`, several apart by commas. Amounts of one name add up. */
export function resourceNeeds(text: string): readonly ResourceNeed[] {
  const amounts = new Map<string, number>();
  for (const piece of text.split(/\s*[,;，、；]\s*/)) {
    const words = piece.replace(/`/g, '').trim();
    const found =
      /^(?<amount>\d{1,6})\s*(?:[x×*]\s*|\s)(?<name>\S.*)$/i.exec(words) ??
      /^(?<name>.*\S)\s*(?:[x×*:=]\s*|\s\(?)(?<amount>\d{1,6})\)?$/i.exec(words);
    const name = found?.groups?.['name'] ?? words;
    if (name === '') continue;
    amounts.set(name, (amounts.get(name) ?? 0) + Number(found?.groups?.['amount'] ?? 1));
  }
  return [...amounts].filter(([, amount]) => amount > 0).map(([name, amount]) => ({ name, amount }));
}
