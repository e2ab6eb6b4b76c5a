import fc from 'fast-check';
import { inRow, oneOf, several } from './texts.ts';

const digits = fc.nat(12).map((number) => String(number).padStart(3, '0'));

/** Ids of all forms, few of each, so that they meet. */
export const taskId: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: digits.map((number) => `T${number}`) },
  { weight: 1, arbitrary: inRow(fc.constant('T'), digits, oneOf("a¦b¦.1¦.2¦-MIN¦'¦-1¦ab")) },
  { weight: 3, arbitrary: several(oneOf('1¦2¦3'), 4, '.') },
  { weight: 1, arbitrary: oneOf('DATA-001¦API-2¦TASK-003¦FR-001¦ML-4b¦TXXX¦TXX¦T1-T9¦T') },
);

/** A few ids with commas between them. */
export const taskIds: fc.Arbitrary<string> = several(taskId, 3, ', ');
