import { isSaid } from '../../model/is-said.ts';
import type { Plan, PlanRisk } from '../../model/plan.ts';
import { openValues } from './open-values.ts';

/**
 * The risks against which a plan says nothing: no mitigation in a column or a nested point, none in the sentence itself.
 * What stands below "Mitigation Strategies" is one itself, and below "Low Risk" none is needed. Linear.
 */
export function unmitigatedRisks(plan: Plan): readonly PlanRisk[] {
  const { risks, headings } = plan;
  const isAsked = openValues(plan, [...risks, ...headings.map(({ body }) => body)]);
  let at = -1;
  return risks.filter((risk) => {
    while ((headings[at + 1]?.body.span.start ?? Number.POSITIVE_INFINITY) < risk.span.start) at++;
    return !excused.test(headings[at]?.title ?? '') && !isMitigated(risk) && !isAsked(risk);
  });
}

const excused =
  /mitigat|\b(?:low|no|minimal)[- ]risks?\b|снижени|минимизац|缓解|緩解|应对|対策|완화|대응|gegenma|mitigaci/i;

function isMitigated({ risk, mitigation, details }: PlanRisk): boolean {
  if (mitigation !== undefined) return isSaid(mitigation);
  return against.test(risk) || details.some(({ key, value }) => (key === '' || answer.test(key)) && isSaid(value));
}

/** What the points and columns are called that answer a risk; those without a name do as well. */
const answer =
  /action|plan|strateg|respons|conting|fall ?back|control|treatment|prevent|solution|handling|note|решени|действи|меры|план|措施|方案|対応|対策|조치|maßnahme|acci[oó]n|respuesta/i;

/** Words of a mitigation that stands in the sentence of its risk; a second sentence is one as a rule. */
const against =
  /mitigat|\b(?:by|via|with|use|using|avoid|prevent|reduce|fall ?back|monitor|handled?|ensure|limit|therefore|so that|instead|accept(?:ed)?|not applicable|can|flags?)\b|✅|→|[;.]\s+\S+\s+\S|->|=>|완화|缓解|緩解|应对|対策|軽減|대응|снижен|снижа|смягч|меры|mitig|gegenma/i;
