import type { Architecture } from '../knowledge/task-type.ts';

type Named = Pick<Architecture, 'name' | 'pattern' | 'frameworks' | 'hardware' | 'why'>;

const plain = { frameworks: ['scikit-learn'], hardware: 'cpu' } as const;

/** Models that go with no one type of task, for specifications that ask for them. */
export const namedModels: readonly Named[] = [
  {
    ...plain,
    name: 'Linear regression',
    pattern: '\\blinear regression|\\blineare regression|\\bregresi[oó]n lineal|линейн\\p{L}{1,3} регресс',
    why: 'One weight for each feature, which people can read.',
  },
  {
    ...plain,
    name: 'Naive Bayes',
    pattern: '\\bna[iï]ve bayes|наивн\\p{L}{1,3} байес|朴素贝叶斯',
    why: 'Learned in one pass, and hard to beat on few short texts.',
  },
  {
    ...plain,
    name: 'Support vector machine',
    pattern: '\\bsupport[ -]vector|\\bSVM\\b|опорных векторов|支持向量机',
    why: 'Few settings, and strong on few examples with many features.',
  },
  {
    ...plain,
    name: 'Decision tree',
    pattern: '\\bdecision tree|entscheidungsbaum|[aá]rbol de decisi[oó]n|дерев\\p{L}{1,2} решений|决策树',
    why: 'Its rules can be read and checked by people.',
  },
  {
    ...plain,
    name: 'Nearest neighbours',
    pattern: '\\bk-?NN\\b|\\bk[ -]nearest|ближайших соседей',
    why: 'Answers with the most alike examples, which people can look at.',
  },
  {
    ...plain,
    name: 'Gradient boosting',
    pattern: '\\bgradient[ -]boost|градиентн\\p{L}{1,3} бустинг|梯度提升',
    why: 'Trees that correct each other; little preparation of the data.',
  },
];
