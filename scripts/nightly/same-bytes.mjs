import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ask } from '../ask.mjs';

const usage = `usage: node scripts/nightly/same-bytes.mjs [--node <path of a node>]... [--plans <number>]

Runs \`tasks-ml schedule\` on the worked examples and on random plans with several versions of Node, and compares what they
print byte for byte. Ends with 1 if a byte differs. Without --node, Node 20, 22 and 24 are installed from npm in a folder
that is removed again. Build first: npm run build`;
const program = fileURLToPath(new URL('../../bin/tasks-ml.js', import.meta.url));
const specs = fileURLToPath(new URL('../../specs', import.meta.url));
const formats = ['table', 'json', 'csv', 'mermaid', 'ics', 'taskjuggler', 'msproject-xml'];

/** Numbers from 0 up to `limit`, the same for the same seed. */
function numbers(seed) {
  let state = seed * 2654435761 + 1;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (state >>> 0) % limit;
  };
}

/** A tasks.md with ranges, triples, files and resources that tasks share. */
function randomPlan(seed) {
  const below = numbers(seed);
  const size = 5 + below(60);
  const lines = ['# Tasks: random plan', '', '## Phase 1: Work', ''];
  for (let task = 1; task <= size; task++) {
    const id = (number) => `T${String(number).padStart(3, '0')}`;
    const before = [...new Set(Array.from({ length: below(3) }, () => 1 + below(task)))].filter((each) => each < task);
    const waits = before.length > 0 ? ` (depends on ${before.map(id).join(', ')})` : '';
    const least = 1 + below(9);
    lines.push(`- [ ] ${id(task)} [P] Write src/file${below(size)}.py${waits}`);
    lines.push(
      `  - Estimate: ${[`${least} h`, `${least}-${least + 5} h`, `${least}h/${least + 2}h/${least + 9}h`][below(3)]}`,
    );
    if (below(4) === 0) lines.push('  - Skill: ml');
    if (below(4) === 0) lines.push('  - Resources: gpu');
  }
  return `${lines.join('\n')}\n`;
}

const settings = `workers:
  - name: ml-engineer
    skills: [ml]
    speed: 1.3
    absences: [2026-12-03]
  - name: developer
    count: 2
    skills: [ml]
    speed: 0.7
resources:
  gpu: 1
calendar:
  holidays: [2026-12-24/2026-12-26]
`;

function features(folder, plans) {
  const random = Array.from({ length: plans }, (_, at) => {
    const feature = join(folder, `plan-${at}`);
    mkdirSync(feature);
    writeFileSync(join(feature, 'tasks.md'), randomPlan(at + 1));
    if (at % 2 === 0) writeFileSync(join(feature, 'tasks-ml.config.yaml'), settings);
    return feature;
  });
  return [join(specs, '001-churn-training'), join(specs, '002-model-serving'), ...random];
}

function install(folder, version) {
  const home = join(folder, `node-${version}`);
  mkdirSync(home);
  execFileSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `node@${version}`], {
    stdio: 'inherit',
  });
  return join(home, 'node_modules/node/bin/node');
}

/** Hash of what one version prints. */
function answer(node, feature, options) {
  const { status, stdout, stderr } = spawnSync(
    node,
    [program, 'schedule', feature, '--start', '2026-12-01', ...options],
    {
      cwd: feature,
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0) throw new Error(`${feature} ${options.join(' ')} ended with ${status}: ${stderr}`);
  return createHash('sha256').update(stdout).digest('hex');
}

function compare(nodes, plans, folder) {
  let answers = 0;
  let different = 0;
  for (const [at, feature] of features(folder, plans).entries()) {
    const team = at % 2 === 0 ? [] : ['--workers', String(1 + (at % 5))];
    for (const format of formats) {
      const options = [...team, '--effort', 'quick', '--format', format];
      const [first, ...others] = nodes.map((node) => answer(node, feature, options));
      answers++;
      if (others.every((other) => other === first)) continue;
      different++;
      console.log(`${feature} ${options.join(' ')}: not the same bytes`);
    }
  }
  console.log(`${answers} answers of ${nodes.length} versions of Node, ${different} differ`);
  return answers > 0 && different === 0 ? 0 : 1;
}

function request() {
  const { values } = parseArgs({
    options: { node: { type: 'string', multiple: true }, plans: { type: 'string' }, help: { type: 'boolean' } },
  });
  const { plans = '10' } = values;
  if (!/^\d{1,5}$/.test(plans)) throw new Error(`--plans ${plans} is no whole number`);
  return { ...values, plans: Number(plans) };
}

await ask(request, usage, ({ node, plans }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-same-bytes-'));
  try {
    const nodes = node ?? [20, 22, 24].map((version) => install(folder, version));
    process.exitCode = compare(nodes, plans, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
