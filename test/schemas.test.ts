import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { planRules } from '../src/lint/plan-rules/index.ts';
import { rules } from '../src/lint/rules/index.ts';
import { configSchema } from '../src/read/config.ts';

const settings = configSchema([...rules, ...planRules]);

test('schemas/config.schema.json is what config files are read by', async () => {
  await expect(`${JSON.stringify(settings, undefined, 2)}\n`).toMatchFileSnapshot('../schemas/config.schema.json');
  const isValid = new Ajv2020({ strict: true }).compile(settings);
  expect(isValid({ preset: 'strict', rules: { 'use-file-path': 'off' }, workingTime: { hoursPerDay: 6 } })).toBe(true);
  expect(isValid({ rules: { 'use-owner': 'error' }, workers: [{ name: 'Data Engineer' }] })).toBe(true);
  expect(isValid({ workers: 3, resources: { gpu: 2 }, calendar: { dayStart: '09:00' } })).toBe(true);
  expect(isValid({ workers: [{ name: 'agent', count: 2, speed: 1.5, absences: ['2026-12-24/2026-12-26'] }] })).toBe(
    true,
  );
  for (const wrong of [
    { workers: 0 },
    { workers: [{ name: 'agent', speed: 0 }] },
    { workers: [{ skills: ['data'] }] },
    { resources: { gpu: 0.5 } },
    { calendar: { dayStart: '9' } },
    { calendar: { holidays: ['Christmas'] } },
    { spread: { stated: [1.2, 2] } },
    { spread: { stated: [0.5] } },
    { spread: { stated: [0.5, 1, 2] } },
    { workers: ['Data Engineer'] },
    { workers: [{ name: '' }] },
    { presets: 'strict' },
    { preset: 'loud' },
    { rules: { 'no-such-rule': 'off' } },
    { rules: { 'no-cycle': 'maybe' } },
    { workingTime: { hoursPerDay: 25 } },
  ])
    expect(isValid(wrong), JSON.stringify(wrong)).toBe(false);
});

test('the examples of docs/config.md are valid', () => {
  const isValid = new Ajv2020().compile(settings);
  const samples = [...readFileSync('docs/config.md', 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)];
  expect(samples.length).toBeGreaterThan(0);
  for (const [, sample = ''] of samples) expect(isValid(parse(sample)), sample).toBe(true);
});
