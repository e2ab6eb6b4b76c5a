/** GitHub takes 1,024 kB for a step. */
const mostBytes = 1_000_000;
const mostRows = 200;

/**
 * The summary of the job as Markdown: how many findings, a table of them, and the graph of each checked file, where
 * `graph` gives it. What GitHub would not take is left out, and that is said.
 */
export function summarize(files, graph, env) {
  const findings = files.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity !== 'info');
  const parts = [`## tasks-ml check\n\n${headline(files, findings)}\n`];
  if (findings.length > 0) parts.push(table(findings, env));
  let size = Buffer.byteLength(parts.join('\n'));
  const left = [];
  for (const { file } of graph ? files : []) {
    const part = drawn(file, graph(file));
    if (size + Buffer.byteLength(part) > mostBytes) left.push(file);
    else {
      parts.push(part);
      size += Buffer.byteLength(part) + 1;
    }
  }
  if (left.length > 0)
    parts.push(`A summary holds 1 MB, so ${left.length} more graphs are left out; \`tasks-ml graph\` prints them.\n`);
  return `${parts.join('\n')}\n`;
}

function headline(files, findings) {
  if (files.length === 0) return 'No feature was changed.';
  const place = files.length === 1 ? cell(files[0].file) : `${files.length} files`;
  const counts = ['error', 'warning'].flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return `${counts.join(' and ') || 'Nothing to report'} in ${place}.`;
}

function table(findings, env) {
  const order = (severity) => (severity === 'error' ? 0 : 1);
  const sorted = [...findings].sort((a, b) => order(a.severity) - order(b.severity));
  const rows = sorted.slice(0, mostRows).map((one) => {
    const where = `${one.file}:${one.line}`;
    return `| ${one.severity} | ${one.code} | ${link(where, one, env)} | ${cell(one.message)} |\n`;
  });
  const more = sorted.length > mostRows ? `\n… and ${sorted.length - mostRows} more in the log.\n` : '';
  return `| | rule | where | what |\n|---|---|---|---|\n${rows.join('')}${more}`;
}

function link(text, { file, line }, env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  if (!server || !repository || !commit) return cell(text);
  return `[${cell(text)}](${server}/${repository}/blob/${commit}/${file.split('/').map(encodeURIComponent).join('/')}#L${line})`;
}

function drawn(file, { code, out, err }) {
  const heading = `### ${cell(file)}\n\n`;
  if (code === 0) return `${heading}\`\`\`mermaid\n${out.trimEnd()}\n\`\`\`\n`;
  return `${heading}The graph is not drawn: ${cell((err.trim().split('\n').at(-1) ?? '').replace(/^tasks-ml: /, ''))}\n`;
}

/** Text that Markdown leaves as it is, on one line. */
function cell(text) {
  return text.replace(/[\\`*_[\]<>|#&]/g, '\\$&').replace(/\s+/g, ' ');
}
