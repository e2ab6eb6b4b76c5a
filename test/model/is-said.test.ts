import { expect, test } from 'vitest';
import { isSaid } from '../../src/model/is-said.ts';

test.each(['Dana', 'open source', '0', 'nobody but Dana', 'keine Fehler', '`make test`', 'нетто'])(
  '"%s" says something',
  (value) => {
    expect(isSaid(value)).toBe(true);
  },
);

test.each([
  '',
  '—',
  '???',
  'None.',
  '**TBD**',
  '[n/a]',
  'not applicable',
  'unassigned',
  '无',
  '待定',
  'keine',
  'не назначен',
])('"%s" says nothing', (value) => {
  expect(isSaid(value)).toBe(false);
});
