import { expect, test } from 'vitest';
import type { AnsweredDemand } from '../../src/knowledge/demands-answered.ts';
import { demandsAnswered } from '../../src/knowledge/demands-answered.ts';
import { taskTypeOf, taskTypes } from '../../src/knowledge/task-types.ts';

const one = (text: string, id: string, type: 'anomaly-detection' | 'classification' = 'anomaly-detection') =>
  demandsAnswered(type, text).find(({ demand }) => demand.id === id) as AnsweredDemand;

test('a text that says nothing leaves all open, in the order of the knowledge base', () => {
  for (const { id, demands } of taskTypes())
    expect(demandsAnswered(id, 'Users can sign in.')).toEqual(demands.map((demand) => ({ demand, state: 'open' })));
});

test('an answer has its words, its place and its sentence', () => {
  const text = '# Plan\n\n- Scores are written hourly. **Alarms** go out from a threshold of 0.8. They are kept.\n';
  expect(one(text, 'threshold')).toMatchObject({
    state: 'answered',
    words: 'threshold',
    at: text.indexOf('threshold'),
    sentence: 'Alarms go out from a threshold of 0.8.',
  });
});

test.each([
  ['- Anomaly threshold: [NEEDS CLARIFICATION: from which score on is an alarm raised?]', 'asked'],
  ['- **Anomaly threshold**: [NEEDS CLARIFICATION: from which score on is an alarm raised?]', 'asked'],
  ['The threshold is fixed. It is [NEEDS CLARIFICATION: which value?] for pumps.', 'answered'],
  ['- **FR-006**: System MUST alert above a threshold of [NEEDS CLARIFICATION: how much?]', 'asked'],
  ['[NEEDS CLARIFICATION: threshold', 'asked'],
  ['- **Anomaly threshold**: NEEDS CLARIFICATION: From which score on is an alarm raised?', 'asked'],
  ['NEEDS CLARIFICATION: Which threshold?\n\nA threshold of 0.8 is used.', 'answered'],
  ['<!-- say which threshold -->', 'open'],
  ['<!-- say which threshold', 'answered'],
  ['## Out of scope\n\n- A threshold for each pump\n\n## Goals\n\nNone', 'open'],
  ['## Out of scope\n\n- A second plant\n\n## Goals\n\nOne threshold', 'answered'],
  ['**Anomaly threshold**: 0.8', 'answered'],
  ['| Anomaly threshold | 0.8 |', 'answered'],
  ['阈值由值班人员设定。', 'answered'],
] as const)('%j: the threshold is %s', (text, state) => {
  expect(one(text, 'threshold').state).toBe(state);
});

test('a label with a value is an answer, whatever the value; a label with a question is none', () => {
  expect(one('**Averaging**: as the paper has it', 'averaging', 'classification').state).toBe('answered');
  expect(one('**Averaging:** as the paper has it', 'averaging', 'classification').state).toBe('answered');
  expect(one('Averaging is a word', 'averaging', 'classification').state).toBe('open');
  expect(one('**Averaging**: [NEEDS CLARIFICATION: how?]', 'averaging', 'classification').state).toBe('asked');
});

test.each(taskTypes().flatMap(({ id, demands }) => demands.map((demand) => [id, demand.id] as const)))(
  '%s: %s is asked by its question and answered by what is usual',
  (type, id) => {
    const { label, question, usual } = taskTypeOf(type).demands.find((demand) => demand.id === id) as never as {
      label: string;
      question: string;
      usual: string;
    };
    const state = (text: string) => demandsAnswered(type, text).find(({ demand }) => demand.id === id)?.state;
    expect(state(`- **${label}**: [NEEDS CLARIFICATION: ${question}]`)).toBe('asked');
    expect(state(`- **${label}**: NEEDS CLARIFICATION: ${question}`)).toBe('asked');
    expect(state(`- **${label}**: ${usual}`)).toBe('answered');
  },
);

test('a long text costs little, whatever it is made of', () => {
  for (const piece of [
    'threshold ',
    '[NEEDS CLARIFICATION: ',
    'NEEDS CLARIFICATION',
    '<!-- ',
    '# Out of scope\n',
    '9',
    'normal ',
    '\n',
    'a. ',
  ])
    for (const { id } of taskTypes()) {
      const start = process.cpuUsage();
      demandsAnswered(id, piece.repeat(200_000 / piece.length));
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, `${id} ${piece}`).toBeLessThan(2000);
    }
});
