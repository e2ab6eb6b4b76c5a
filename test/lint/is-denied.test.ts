import { expect, test } from 'vitest';
import { isDenied } from '../../src/lint/plan-facts/is-denied.ts';

const denied = (text: string, word = 'rollback'): boolean =>
  isDenied(text, text.toLowerCase().indexOf(word), word.length);

test.each([
  'There is no rollback.',
  'We deploy without automatic rollback',
  '- Rollback: none',
  '- **Rollback**: TBD',
  '| Rollback | n/a |',
  '- Rollback strategy — to be decided',
  'A rollback is not planned.',
  'Rollback is out of scope for now',
  '## Release & Rollback\n\nOn Mondays.',
  '## Rollback\n\n## Next',
  '## Rollback\n',
  '## Rollback\n\nTBD\n',
  '## Rollback\r\n\r\nTBD\r\n',
  '## Rollback\r\n\r\n## Next\r\n',
  '- Rollback: none\r\n- Alerts: pager\r\n',
  '- **Rollback**:\n- Alerts: pager',
  '- [Rollback](#rollback)',
  '- [Going back](#rollback)',
  '- Rollback: не требуется',
  '- Rollback: なし',
])('says that there is none: %j', (text) => {
  expect(denied(text)).toBe(true);
});

test.each([
  'No downtime: rollback takes seconds.',
  '- Rollback: alias `champion` set to the version before',
  '- Rollback is not only possible but rehearsed',
  '## Rollback\n\n### By hand\n\nSet the alias.',
  '## Rollback\n\nSet the alias.',
  '### Release and rollback\n\nSet the alias.',
  '- **Rollback**:\n  - set the alias',
  '**Rollback**:\n- set the alias',
  '- Rollback: NEEDS CLARIFICATION: who decides?',
  '- Rollback is not decided: NEEDS CLARIFICATION: who decides?',
  '- Not before the rehearsal of the rollback',
  '| Rollback | alias |',
])('says how: %j', (text) => {
  expect(denied(text)).toBe(false);
});
