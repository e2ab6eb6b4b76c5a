import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer';
import puppeteer from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../src/cli/chromium.ts';
import type { TaskStatus } from '../../src/model/task.ts';
import { drawnGraph } from '../../src/render/drawn-graph.ts';
import { renderMermaid } from '../../src/render/mermaid.ts';
import { nodeKeys, taskLabel } from '../../src/render/mermaid-graph.ts';
import { escapeLabel, plainText } from '../../src/render/mermaid-label.ts';
import { scheduleMermaid } from '../../src/render/schedule/mermaid.ts';
import { cutText } from '../../src/render/text-columns.ts';
import { buildList } from '../build-list.ts';
import { dagOf } from './dag-of.ts';
import { answerOf } from './schedule/answer-of.ts';

const nasty: readonly string[] = JSON.parse(readFileSync('fixtures/labels/nasty.json', 'utf8'));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { executablePath, args } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args: [...args], headless: 'shell' });
  page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
}, 60_000);

afterAll(() => browser?.close());

interface Read {
  readonly nodes: Record<string, string>;
  readonly frames: readonly string[];
  /** What runs or loads. */
  readonly foreign: number;
  readonly width: number;
}

/** Draws a diagram and reads its texts back: each node by its key, lines joined by a newline. */
async function read(text: string): Promise<Read> {
  const code = `(async () => {
    mermaid.initialize({ startOnLoad: false });
    const { svg } = await mermaid.render('drawing', ${JSON.stringify(text)});
    document.body.innerHTML = svg;
    for (const line of document.querySelectorAll('br')) line.replaceWith('\\n');
    const label = (element) => element.querySelector('foreignObject').textContent;
    const nodes = Object.fromEntries([...document.querySelectorAll('g.node')]
      .map((node) => [/flowchart-(.*)-\\d+$/.exec(node.id)[1], label(node)]));
    const frames = [...document.querySelectorAll('g.cluster-label')].map(label);
    const foreign = document.querySelectorAll('svg a, svg script, svg img, svg image, svg [onerror], svg iframe').length;
    return { nodes, frames, foreign, width: document.querySelector('svg').viewBox.baseVal.width };
  })()`;
  return (await page.evaluate(code)) as Read;
}

test('every label reads as it was written, with markup beside it and without', async () => {
  const fragment = fc.oneof(
    fc.constantFrom(...nasty.flatMap((label) => label.split(/\b/))),
    fc.string({ maxLength: 4 }),
  );
  const random = fc.sample(fc.array(fragment, { maxLength: 9 }), { numRuns: 150, seed: 4 });
  const labels = [...nasty, ...random.map((words) => words.join(''))];
  const lines = labels.map((label, index) => {
    const text = escapeLabel(label);
    return `  a${index}["${text}"]\n  b${index}(["<b>${text}</b><br/>${text}"])`;
  });
  const { nodes, foreign } = await read(`flowchart TB\n${lines.join('\n')}\n`);
  expect(labels.map((_, index) => nodes[`a${index}`]?.trim())).toEqual(labels.map(plainText));
  expect(labels.map((_, index) => nodes[`b${index}`]?.trim())).toEqual(
    labels.map((label) => `${plainText(label) || ' '}\n${plainText(label)}`.trim()),
  );
  expect(foreign).toBe(0);
}, 20_000);

test('every title of a phase reads as it was written', async () => {
  const lines = nasty.map((label, index) => `  subgraph s${index}["${escapeLabel(label)}"]\n    a${index}\n  end`);
  const { frames } = await read(`flowchart TB\n${lines.join('\n')}\n`);
  expect(frames.map((title) => title.trim()).sort()).toEqual(nasty.map(plainText).sort());
}, 20_000);

test('every task reads as its label says, whatever its id and its title', async () => {
  const states: readonly TaskStatus[] = ['todo', 'done', 'in-progress', 'dropped'];
  const base = buildList(`# 1 A\n${'X x\n'.repeat(nasty.length)}`);
  const list = {
    ...base,
    tasks: base.tasks.map((task, index) => ({
      ...task,
      id: index % 2 ? (nasty[index] as string) : `T${index}`,
      title: nasty[index] as string,
      status: states[index % 4] as TaskStatus,
      parallel: index % 3 === 0,
    })),
  };
  const [dag, path] = dagOf(list);
  const { nodes, foreign } = await read(renderMermaid(dag, path).main);
  const { states: drawn } = drawnGraph(dag, path);
  const keys = nodeKeys(list.tasks.map((task) => task.id));
  const expected = list.tasks.map((task, index) => taskLabel(task, drawn[index] ?? 'todo').join('\n'));
  expect(keys.map((key) => nodes[key]?.trim())).toEqual(expected.map((label) => label.trim()));
  expect(foreign).toBe(0);
}, 20_000);

test('twenty tests in a batch stay legible on a page of 900 pixels', async () => {
  const tests = Array.from({ length: 20 }, (_, at) => `T1${at} [P] Component input validation test for train`);
  const text = `# 1 Setup\nA1 Begin\nA2 Go on\n# 2 Tests\n${tests.join('\n')}\n# 3 Core\nC1 a\nC2 b`;
  // The font is 16 pixels: at this width no less than 9 of them are left.
  expect((await read(renderMermaid(...dagOf(text)).main)).width).toBeLessThan(1_600);
}, 20_000);

test('every task, worker and title of a chart reads as it was written', async () => {
  const base = buildList(`# 1 A\n${'X x =60\n'.repeat(nasty.length)}`);
  const tasks = base.tasks.map((task, index) => ({ ...task, id: `T${index}`, title: nasty[index] as string }));
  const list = { ...base, title: nasty.slice(2).join(' '), tasks };
  const answer = answerOf({ list, workers: nasty, team: { kind: 'equal', count: nasty.length } });
  const code = `(async () => {
    mermaid.initialize({ startOnLoad: false });
    const { svg } = await mermaid.render('drawing', ${JSON.stringify(scheduleMermaid(answer))});
    document.body.innerHTML = svg;
    const texts = (query) => [...document.querySelectorAll(query)].map((text) => text.textContent.trim());
    return { names: texts('text[class*=taskText]'), sections: texts('text[class*=sectionTitle]'), titles: texts('.titleText'),
      foreign: document.querySelectorAll('svg a, svg script, svg img, svg image, svg [onerror], svg iframe').length };
  })()`;
  const { names, sections, titles, foreign } = (await page.evaluate(code)) as Record<string, readonly string[]>;
  const shown = (text: string, width: number): string => cutText(plainText(text), width);
  const expected = tasks.map(({ id, title }) => shown(`${id} ${title.replace(/`/g, '')}`, 44));
  expect([...(names ?? [])].sort()).toEqual([...expected, 'M1 1 tests done'].sort());
  expect(new Set(sections)).toEqual(new Set([...nasty.map((name) => shown(name, 18) || 'Tasks'), 'Milestones']));
  expect(titles).toEqual([`${shown(list.title, 60)}: 2h with ${nasty.length} workers, optimal`]);
  expect(foreign).toBe(0);
}, 20_000);
