import { expect, test } from 'vitest';
import { newPlan } from '../../src/compile/new-plan.ts';
import { defaultConfig } from '../../src/model/config.ts';

function packageOf(path: string, text: string, feature?: string): string {
  const { text: plan } = newPlan({
    specification: { path, text },
    dialect: 'steps',
    config: defaultConfig,
    taskType: 'classification',
    ...(feature === undefined ? {} : { feature }),
  });
  const branch = /git checkout -b feature\/(\S+)-mlops`/.exec(plan)?.[1];
  return `${/`src\/(\w+)`/.exec(plan)?.[1]} ${branch}`;
}

test.each([
  ['the folder', 'x/spec.md', '# Отток клиентов\n', '004-churn-watch', 'churn_watch churn-watch'],
  [
    'the title',
    'x/spec.md',
    '# Customer churn\n\n**Feature Branch**: `009-other`\n',
    undefined,
    'customer_churn customer-churn',
  ],
  [
    'the branch',
    'x/spec.md',
    '# Отток клиентов\n\n**Feature Branch**: `009-churn-watch`\n',
    undefined,
    'churn_watch churn-watch',
  ],
  [
    'the branch with its prefix',
    'x/spec.md',
    '# 客户流失\n\n**Feature Branch**: feature/009-churn-watch\n',
    undefined,
    'churn_watch churn-watch',
  ],
  ['the folder of the file', 'notes/003-churn-watch/spec.md', '# 客户流失\n', undefined, 'churn_watch churn-watch'],
  ['other letters', 'spec.md', '# Отток клиентов\n', undefined, 'ottok_klientov ottok-klientov'],
  ['Greek letters', 'spec.md', '# Πρόβλεψη ζήτησης\n', undefined, 'provlepsi_zitisis provlepsi-zitisis'],
  ['nothing', 'spec.md', '# 客户流失\n', undefined, 'feature feature'],
])('a feature is named after %s', (_, path, text, feature, expected) => {
  expect(packageOf(path, text, feature)).toBe(expected);
});
