/** 新来的当事人: whom the court enters in a case that is under way, as one of its parties; his number under seal (PRIV-4). */
import { kindOfNumber, numberProblem } from '../../court/people/id-document';
import { isCreditCode } from '../../court/people/identity-number';
import type { PartyRole } from '../../court/people/roles';
import type { LegalDate } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { seal } from '../../platform/secrets';
import type { Transaction } from '../../platform/transact';
import type { Party } from '../filing/form/party';
import { numbersOf } from '../representation/party-key';
import type { Case } from './case';
import type { Entering } from './entering';
import { type CaseParty, casePartyId, type JoinedGround, particularsAt, present } from './parties';
import { placeOfParty } from './party-form';
import { keyOfParty } from './same-party';

export interface Joins {
  ground: JoinedGround;
  role: PartyRole;
  inPlaceOf?: string | undefined;
  /** What brought him in: an act, or a decision; of one there is one party. */
  act: string;
  on: LegalDate;
}

/** @param everybody also who has left: no place is given twice. Throws CourtError INVALID_INPUT (a number that is none), PRECONDITION_FAILED (he is in the case already). */
export function newParty(
  found: Pick<Case, '_id' | 'courtId'>,
  everybody: readonly CaseParty[],
  entering: Entering,
  { ground, role, inPlaceOf, act, on }: Joins,
): CaseParty {
  const form = formOf(entering, on);
  const numbers = numbersOf(form);
  if (numbers.partyKey !== null && present(everybody).some((one) => keyOfParty(one) === numbers.partyKey))
    throw new CourtError('PRECONDITION_FAILED', '填写的号码是本案当事人的，他已经在案件里。请核对。', {
      [form.kind === 'person' ? 'idNumber' : 'creditCode']: '他已经是本案当事人',
    });
  const places = everybody.filter((one) => one.role === role).map(placeOfParty);
  const _id = casePartyId(found._id, role, Math.max(0, ...places) + 1);
  return {
    _id,
    caseId: found._id,
    courtId: found.courtId,
    role,
    name: form.name ?? '',
    kind: form.kind,
    ...numbers,
    // The court's own decision names him: from now on he may see it.
    released: true,
    openid: null,
    joined: { on, ground, act, ...(inPlaceOf ? { inPlaceOf } : {}) },
    particulars: seal(JSON.stringify(form), particularsAt(_id)),
  };
}

function formOf(entering: Entering, today: LegalDate): Party {
  const { kind, name, idNumber, creditCode, domicile, phone, orgRepName, sex } = entering;
  const own = { kind, name: name.trim(), ...(domicile ? { domicile } : {}), ...(phone ? { phone } : {}) };
  if (kind === 'organisation') {
    if (creditCode !== undefined && !isCreditCode(creditCode))
      throw new CourtError('INVALID_INPUT', '统一社会信用代码不对，请对照营业执照核对 18 位代码。', {
        creditCode: '请对照营业执照核对',
      });
    return { ...own, ...(creditCode ? { creditCode } : {}), ...(orgRepName ? { orgRepName } : {}) };
  }
  const problem = idNumber === undefined ? undefined : numberProblem(kindOfNumber(idNumber), idNumber, today);
  if (problem) throw new CourtError('INVALID_INPUT', `证件号码不对：${problem}`, { idNumber: problem });
  return { ...own, ...(idNumber ? { idNumber } : {}), ...(sex ? { sex } : {}) };
}

/** Two at once take one place: one of them is told, and looks again. */
export async function insertParty(transaction: Transaction, party: CaseParty): Promise<void> {
  const all = transaction.collection<CaseParty>('case_parties');
  if (await all.get(party._id))
    throw new CourtError('CONFLICT', '刚刚有人追加了当事人，请刷新后核对，再办理。', { name: '请刷新' });
  await all.insert(party);
}
