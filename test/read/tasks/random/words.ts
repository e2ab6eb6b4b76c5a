import fc from 'fast-check';
import { nastyWords } from '../../../compile/nasty-words.ts';
import { oneOf } from './texts.ts';

const plain = oneOf(
  'Create¦the¦loader¦in¦src/train/loader.py¦and¦test¦it¦with¦pytest¦Python 3.11¦`src/api.ts`¦tests/test_api.py¦' +
    'Dockerfile¦[guide](docs/guide.md)¦https://example.org/a.py¦UTF-8¦done¦blocked',
);

/** Words of several scripts, emoji, combining marks, other directions, and what is no character at all. */
const foreign = oneOf(
  'créer¦Größe¦hängt ab von¦зависит от¦Создать¦依赖¦创建文件¦作成する¦구현¦إنشاء¦בדיקה¦สร้าง¦बनाओ¦e\u0301¦Z\u0351\u036B\u0343¦' +
    '🎯¦👩🏽‍💻¦🇪🇺¦✅¦❌¦⚠️¦𝕋001¦T００１¦٣¦\u202Eabc¦\u2066x\u2069¦\u200F¦\u200B¦\u00A0¦\u3000¦\u2028¦\u0085¦\v¦\f¦\u00AD¦' +
    '\uD800¦\uDC00¦\uD83D¦\uFFFE¦\uFEFF¦\0¦\u0007¦\u001B[31m¦\u007F',
);
const nasty = fc.constantFrom(...nastyWords);

const word = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: foreign },
  { weight: 2, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Words of a line, without an end of line. */
export const phrase: fc.Arbitrary<string> = fc
  .array(word, { maxLength: 6 })
  .map((words) => words.join(' ').replace(/[\r\n]/g, ' '));

/** What a slip of the hand or a broken tool puts into a text. */
export const debris: fc.Arbitrary<string> = fc.oneof(
  foreign,
  nasty,
  oneOf(
    '\n¦\n\n¦\r\n¦\r¦\t¦  ¦    ¦ ¦- ¦* ¦1. ¦- [ ] ¦- [x]¦[ ]¦[P]¦|¦# ¦## ¦### ¦> ¦```\n¦~~~\n¦<!--¦-->¦---\n¦===\n¦|---|\n¦**¦`¦(¦)¦:¦' +
      'T001¦T001-T009¦1.1¦ 2. ¦(P)¦(depends on T001)¦_Depends: 1.1_¦\n## Dependencies\n',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
