/** Length of a text, in UTF-16 units, from which reading it takes long enough to be worth a setting. */
const worthwhile = 200_000;
const later = 1_000_000;
/** What V8 11 does when nobody asks. */
const usual = 132 * 1024;

/**
 * Asks V8 to optimize code later than usual before a large file is read, or many: the run is over before early
 * optimization pays back. It saves a quarter of the CPU time of 10,000 tasks and changes nothing else.
 */
export function optimizeLater(textLength: number): void {
  // V8 11, in Node 20: later versions do not know the flag, and choose better themselves.
  if (asked || textLength < worthwhile || !process.versions.v8.startsWith('11.')) return;
  asked = true;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(`--interrupt-budget=${later}`);
  // What is kept of compiled code (bin/compiled.js) is taken only by a run with the flags under which it was kept.
  process.prependOnceListener('exit', () => setFlagsFromString(`--interrupt-budget=${usual}`));
}

let asked = false;
