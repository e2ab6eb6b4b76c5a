/**
 * Words of other languages that sentences about dependencies are made of, as English ones. Where the verb stands behind
 * its object (`US1 完成后`, `US1 완료 후`) the two change places. Sources: the files that the reader is tested on.
 */
function makePhrases(): readonly (readonly [RegExp, string])[] {
  return [
    [/，|、/g, ', '],
    [/；/g, '; '],
    [/。/g, '. '],
    [/（/g, ' ('],
    [/）/g, ') '],
    [/：/g, ': '],
    // What is spoken of.
    [/(?:阶段|階段|フェーズ|단계|Фаз[аыу]|Этап[а-я]*|Fase|Étape|Etapa)\s*(?=\d)/gi, 'Phase '],
    [/(\d+)\s*단계/g, 'Phase $1'],
    [
      /(?:用户故事|ユーザーストーリー|사용자 스토리|пользовательск[а-я]+ истори[а-я]+|истори[а-я]+|historias? de usuario)\s*(?=\d)/gi,
      'User Story ',
    ],
    [
      /(?:所有|全部|すべての|全ての|모든|все(?:х|м)?|todas las|alle)\s*(?:期望的|원하는|желаемы[а-я]*)?\s*(?:用户故事|ユーザーストーリー|(?:사용자 )?스토리들?|User Stor(?:y|ies)\s*들?|пользовательск[а-я]+ истори[а-яё]+|истори[а-яё]+|historias de usuario)(?![\s(]*(?:US)?\d)/giu,
      ' all user stories ',
    ],
    [/用户故事|ユーザーストーリー|사용자 스토리/g, ' user stories '],
    [
      /(?:所有|全部|すべての|모든|все|todas las|alle)\s*(?:之前|前面|以前|以前の|이전|предыдущи[а-я]+|anteriores|vorherigen)的?\s*(?:任务|タスク|작업|태스크|задач[а-я]*|tareas|aufgaben)/giu,
      ' all previous tasks ',
    ],
    // The verb in front of its object.
    [
      /不依赖|无依赖|無依賴|没有依赖|依存(?:関係)?(?:は|が)?(?:なし|ない)|의존성\s*없음|нет зависимост\S*|не зависит|sin dependencias|keine abhängigkeit\S*/giu,
      ' no dependencies ',
    ],
    [
      /依赖于?|取决于|需要先|зависит от|зависят от|требу[а-я]+|depende[n]? de|requiere[n]?|dépend(?:ent)? de|hängt ab von|hängen ab von|benötigt|erfordert/giu,
      ' depends on ',
    ],
    [/阻塞|阻碍|блокиру[а-я]+|bloquea[n]?|bloque(?:nt)?\b|blockiert/giu, ' blocks '],
    [/先于|早于|(?<!\p{L})перед(?!\p{L})|(?<!\p{L})до(?!\p{L})|antes de|\bavant\b|\bvor\b/giu, ' before '],
    [/(?<!\p{L})после(?!\p{L})|después de|\baprès\b|\bnach\b/giu, ' after '],
    // The verb behind its object, which begins at the last boundary.
    [/([^:;→]*?)\s*(?:에 의존(?:합니다|함)?|に依存(?:する|します)?)/gu, ' depends on $1 '],
    [
      /\s*(?:可在|必须在|须在|在)?([^:;→]*?)(?:完成之?后|之后|(?<=[\w)\s])后(?=即?可?(?:立即)?(?:开始|启动|进行))|の?完了後|の後|완료된? 후|이후)(?:即?可?(?:立即)?(?:开始|启动|进行)|에?\s*(?:시작|진행)?\s*(?:가능)?)?/gu,
      ' after $1 ',
    ],
    [/([^:;→]*?)(?:을|를|を)\s*(?:차단|블로킹|ブロック)(?:합니다|함|する)?/gu, ' blocks $1 '],
    // What says that there is none.
    [/并行|并发|并列|並列|並行|병렬|параллельн[а-я]*|en paralelo|en parallèle|gleichzeitig/giu, ' in parallel '],
    [/独立|독립|независим[а-я]*|independiente\S*|unabhängig/giu, ' independent '],
    [/可?立即开始|즉시 시작|すぐに開始|сразу/giu, ' can start immediately '],
    [/优先级顺序|우선순위 순서?|優先順位/g, ' priority order '],
    [/完成|完了|완료|阶段|階段|단계|所有|都(?= )/g, ' '],
  ];
}

/** Made for the first sentence that needs them: most files are in English. */
let phrases: ReturnType<typeof makePhrases> | undefined;
const subject = /^(\s*(?:T\d+\w*|US-?\d+|User Story \d+|Phase \d[\d.]*))\s*(?:은|는|이|가|は|が)\s*/gim;
const other =
  /[\u0400-\u04ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]|\b(?:depende|requiere|bloquea|hängt|benötigt|erfordert|blockiert|nach|dépend|après|antes|después)\b/i;

/** A sentence with its known words of other languages made English; English ones stay as they are. */
export function inEnglish(sentence: string): string {
  if (sentence.length > 2000 || !other.test(sentence)) return sentence;
  phrases ??= makePhrases();
  return phrases
    .reduce((text, [pattern, words]) => text.replace(pattern, words), sentence.replace(subject, '$1: '))
    .replace(/ {2,}/g, ' ')
    .trim();
}
