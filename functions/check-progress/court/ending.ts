/** 裁判的去向: whether the document that decided a case can be appealed, who has it since when, and from when it is in force (TIME-8, MED-8). */
import { appealPeriod, type CourtDocument, finality, type ServedParty } from '../../../court/time/appeal-period';
import { type EffectiveDate, effectiveDate, mediationEffectiveDate } from '../../../court/time/effective-date';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { Case, CaseOutcome, ReceivedAppeal } from '../../../records/case/case';
import type { CaseParty } from '../../../records/case/parties';
import { type Service, serviceIdOf, services } from '../../../records/service/service';

const RULINGS: readonly CaseOutcome[] = ['dismissSuit', 'withdrawn', 'deemedWithdrawn', 'transferred', 'terminated'];

/** As court/time reads it. Throws Error where nothing decided the case, or a 调解书 did: it is not appealed. */
export function decidedBy({ kind, procedure, outcome }: Pick<Case, 'kind' | 'procedure' | 'outcome'>): CourtDocument {
  if (!outcome || outcome === 'mediated') throw new Error(`no document to appeal: ${outcome}`);
  const law = kind === 'administrative' ? 'administrative' : 'civil';
  const instance = procedure === 'smallClaims' ? 'smallClaims' : 'first';
  if (!RULINGS.includes(outcome)) return { law, instance, kind: 'judgment' };
  return { law, instance, kind: 'ruling', about: outcome === 'dismissSuit' ? 'dismissSuit' : 'other' };
}

export interface ServedOn {
  party: CaseParty;
  service: Service | undefined;
}

/** The services of the deciding document, one a party. Throws CourtError PRECONDITION_FAILED where there is none. */
export async function servedOn({ deciding }: Case, parties: readonly CaseParty[]): Promise<ServedOn[]> {
  if (!deciding)
    throw new CourtError('PRECONDITION_FAILED', '本案没有在这里出具的裁判文书，不能由系统核对送达。请先录入裁判文书。');
  return Promise.all(
    parties.map(async (party) => ({ party, service: await services.get(serviceIdOf(deciding.documentId, party._id)) })),
  );
}

export const asServed = ({ party, service }: ServedOn): ServedParty => ({
  name: party.name,
  servedOn: service?.effectiveOn ?? undefined,
  abroad: service?.abroad,
});

/** Signed for a 调解书, the day. */
export const signedOn = ({ service }: ServedOn): LegalDate | undefined =>
  service?.state === 'signedFor' && service.signed ? legalDateOf(service.signed.at.getTime()) : undefined;

/** Appeals that count: those found in time, and those of a party whose own period had not begun or was not over (TIME-8). */
export function standingAppeals(found: Case, served: readonly ServedOn[]): ReceivedAppeal[] {
  const { appeals = [] } = found;
  if (appeals.length === 0 || !found.outcome || found.outcome === 'mediated') return [];
  const document = decidedBy(found);
  return appeals.filter(({ parties, receivedAt, on: posted, inTime }) => {
    const on = posted ?? legalDateOf(receivedAt.getTime());
    const own = served.filter(({ party }) => parties.includes(party._id)).map(asServed);
    return inTime || own.some((one) => isOpenTo(document, one, on));
  });
}

function isOpenTo(document: CourtDocument, { servedOn: from, abroad }: ServedParty, on: LegalDate): boolean {
  if (finality(document)) return false;
  const period = from && appealPeriod(document, { servedOn: from, abroad });
  return !period || on <= period.lastDay;
}

/** As the law computes it; the clerk confirms. */
export function effectOf(found: Case, served: readonly ServedOn[]): EffectiveDate {
  if (found.outcome === 'mediated') {
    const { bindsOnSigning } = found;
    return bindsOnSigning
      ? mediationEffectiveDate('agreement', [{ name: '各方当事人', signedOn: bindsOnSigning.signedOn }])
      : mediationEffectiveDate(
          'document',
          served.map((one) => ({ name: one.party.name, signedOn: signedOn(one) })),
        );
  }
  return effectiveDate(decidedBy(found), served.map(asServed), {
    appealed: standingAppeals(found, served).length > 0,
    madeOn: found.decidedOn,
  });
}
