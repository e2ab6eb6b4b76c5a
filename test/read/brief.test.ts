import { expect, test } from 'vitest';
import { readBrief } from '../../src/read/brief.ts';

const specification = `# Feature Specification: Churn (v2)

**Feature Branch**: \`001-churn\`  
**Created**: 2026-10-01  
**Input**: User description: "Predict who cancels within 30 days"

## Overview

Support calls whoever is likely to cancel.

### User Story 1 - A list to call (Priority: P1)

## Requirements

- **FR-001**: System MUST score every
  customer each night
- **FR-002**: [NEEDS CLARIFICATION: which sources?]

| ID | Target |
|----|--------|
| SC-001 | Recall of 0.7 |

### Key Entities *(if data is involved)*

- **Customer**: a person with a contract
- **[Entity 2]**: something
`;

test('title, description, sentences, entities and stories are read', () => {
  const brief = readBrief({ path: 'specs/001-churn/spec.md', text: specification });
  expect(brief.title).toBe('Churn (v2)');
  expect(brief.description).toBe('Predict who cancels within 30 days');
  expect(brief.document).toBe('spec.md');
  expect(brief.statements.map(({ id, text, section }) => [section, id, text])).toEqual([
    ['Feature Specification: Churn (v2)', undefined, 'Predict who cancels within 30 days'],
    ['Overview', undefined, 'Support calls whoever is likely to cancel.'],
    ['Requirements', 'FR-001', 'FR-001: System MUST score every customer each night'],
    ['Requirements', 'SC-001', 'SC-001: Recall of 0.7'],
    ['Key Entities (if data is involved)', undefined, 'Customer: a person with a contract'],
    ['Key Entities (if data is involved)', undefined, '[Entity 2]: something'],
  ]);
  expect(brief.entities.map(({ name, text }) => [name, text])).toEqual([['Customer', 'a person with a contract']]);
  expect(brief.specification.stories.map(({ title }) => title)).toEqual(['A list to call']);
});

test.each([
  ['# Specification - Prices\n\ntext', 'specs/x/spec.md', 'Prices'],
  ['# Prices: Feature Specification\n', 'specs/x/spec.md', 'Prices'],
  ['# Спецификация: Прогноз\n', 'specs/x/spec.md', 'Прогноз'],
  ['No heading at all.\n', 'specs/003-store-demand/spec.md', 'Store demand'],
  ['# [FEATURE NAME]\n', 'spec.md', 'New feature'],
])('the title of %j is found', (text, path, title) => {
  expect(readBrief({ path, text }).title).toBe(title);
});

test.each([
  ['"Score the customers of each shop"', 'Score the customers of each shop'],
  ['"Score the customers of each shop', 'Score the customers of each shop'],
  ['"Shops" and customers are told apart by "scores"', '"Shops" and customers are told apart by "scores"'],
  ['"Tell "good" from "bad" customers"', 'Tell "good" from "bad" customers'],
  ['Beschreibung: „Kunden nach ihrem Risiko ordnen“', 'Kunden nach ihrem Risiko ordnen'],
  ['Score customers: "good" and "bad" ones', 'Score customers: "good" and "bad" ones'],
])('of the input %s the words are kept, not what is around them', (input, expected) => {
  expect(readBrief({ path: 'spec.md', text: `# Spec: Shops\n\n**Input**: ${input}\n` }).description).toBe(expected);
});
