const cluster = /(?:\p{RI}{2}|[^\p{M}\p{Cf}])(?:\p{M}|\p{EMod}|\u200d.)*/gsu;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** How many columns a text takes in a terminal: wide characters and emoji take two, marks on a character none. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let sum = 0;
  for (const [char] of text.matchAll(cluster)) sum += wide.test(char) ? 2 : 1;
  return sum;
}
