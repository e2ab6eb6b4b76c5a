import { bareTitle } from './section-role.ts';

/** What risks are called. */
export const riskWord: RegExp = /\brisks?\b|\briesgos?\b|\brisik(?:o|en)\b|\brisques?\b|риск|风险|風險|リスク|위험/iu;
/** What is done about risks. */
export const mitigationWord: RegExp =
  /mitigat|완화|缓解|緩解|应对|対策|軽減|митигац|снижен|меры|mitigac|gegenma|response|countermeasure/i;

/** A heading that is work to be done names a risk as its subject. */
const work =
  /^[^\p{L}\p{N}]*(?:(?:task|step|schritt|шаг|задача|步骤|任务|ステップ|タスク|단계|작업|paso|tarea|aufgabe|phase|фаза|阶段|フェーズ|fase|T)\s*-?\d|(?:component|komponente|componente|компонент|组件|コンポーネント)\s*[:：])/iu;

/** A gate is passed or not, whatever it is about. */
export const gate: RegExp = /\bgates?\b/i;
const joint =
  /\s*[,，、;&+/]\s*(?:(?:and|und|y|et|и)\s+)?|\s+(?:and|or|with|und|oder|y|o|et|ou|и|или)\s+|[与與和及と]|(?<=[\p{Script=Hangul}])\s*및\s*/u;
const deed = /strateg|measures?|actions?|approach|меры|стратеги|策略|措施|戦略|전략|maßnahmen/iu;
const answer = /conting|fallback|rollback/i;
const otherSubject =
  /^(?:efforts?|estimates?|timeline|schedule|costs?|scope|budget|issues?|questions?|\p{L}*(?:dependenc|assumption|constraint|limitation|decision)\p{L}*)$/iu;

/** What a heading is about: risks alone, with what is done about them, or risks and something else; undefined for any other. */
export function riskSubject(title: string): 'risks' | 'joined' | undefined {
  if (!riskWord.test(title) || work.test(title) || gate.test(title)) return undefined;
  const parts = bareTitle(title)
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .trim()
    .split(joint);
  const about = (part: string): boolean => riskWord.test(part) || mitigationWord.test(part) || answer.test(part);
  // `Risk Mitigation` is what plans call their risks, `Risk Mitigation Strategies` are none; `Technical and Operational Risks` are.
  if (!parts.some((part) => riskWord.test(part) && !(mitigationWord.test(part) && deed.test(part)))) return 'joined';
  const kinds = /\S\s+risks?$/i.test(parts.at(-1) ?? '');
  const isKind = (part: string): boolean => kinds && /^\S+$/.test(part) && !otherSubject.test(part);
  return parts.every((part) => part === '' || about(part) || isKind(part)) ? 'risks' : 'joined';
}
