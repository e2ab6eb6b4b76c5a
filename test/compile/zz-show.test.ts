import { test } from 'vitest';
import { build, documentsOf } from './rebuild.ts';
test('show', () => { console.log(build(documentsOf('rebuild')).text); });
