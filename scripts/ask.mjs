/**
 * Runs a script with what its command line asks for. A wrong request is told with the usage and ends with 2; `--help` is the
 * usage alone.
 */
export async function ask(request, usage, run) {
  let asked;
  try {
    asked = request();
  } catch ({ message }) {
    console.error(`${message}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (asked.help) console.log(usage);
  else await run(asked);
}
