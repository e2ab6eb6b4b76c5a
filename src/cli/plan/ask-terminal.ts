import type { Terminal } from '../io.ts';
import type { Asker } from './ask.ts';

/** Asks on the terminal, beside the data; undefined where nobody sits at one. Prompts are loaded with the first question. */
export function terminalAsker({ isTerminal }: Terminal): Asker | undefined {
  if (!isTerminal || !process.stdin.isTTY) return undefined;
  const output = process.stderr;
  return {
    async text(message, placeholder) {
      const { isCancel, text } = await import('@clack/prompts');
      const given = await text({
        message,
        placeholder,
        output,
        validate: (value) => ((value ?? '').trim() === '' ? 'Say it in a few words' : undefined),
      });
      return isCancel(given) ? undefined : given.trim();
    },
    async choose(message, choices, first) {
      const { isCancel, select } = await import('@clack/prompts');
      const given = await select<string>({
        message,
        output,
        options: choices.map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) })),
        ...(first === undefined ? {} : { initialValue: first }),
      });
      return isCancel(given) ? undefined : (given as (typeof choices)[number]['value']);
    },
  };
}
