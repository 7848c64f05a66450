/** 新来的当事人: whom the court enters in a suit that is under way, as one of its parties; his number under seal (PRIV-4). */
import { kindOfNumber, numberProblem } from '../../../court/people/id-document';
import { isCreditCode } from '../../../court/people/identity-number';
import type { JoiningGround, SuitRole } from '../../../court/people/joining';
import type { LegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import { seal } from '../../../platform/secrets';
import type { Transaction } from '../../../platform/transact';
import { type CaseParty, casePartyId, particularsAt } from '../../../records/case/parties';
import { keyOfParty } from '../../../records/case/same-party';
import type { Party } from '../../../records/filing/form/party';
import { numbersOf } from '../../../records/representation/party-key';
import type { Entering } from '../contract-decisions';
import type { CourtFile } from './file';

export interface Joins {
  ground: JoiningGround;
  role: SuitRole;
  inPlaceOf?: string | undefined;
  /** What brought him in: an act, or a decision; of one there is one party. */
  act: string;
  on: LegalDate;
}

/** Throws CourtError INVALID_INPUT (a number that is none), PRECONDITION_FAILED (he is in the case already). */
export function newParty(file: CourtFile, entering: Entering, { ground, role, inPlaceOf, act, on }: Joins): CaseParty {
  const { found, everybody } = file;
  const form = formOf(entering, on);
  const numbers = numbersOf(form);
  if (numbers.partyKey !== null && file.parties.some((one) => keyOfParty(one) === numbers.partyKey))
    throw new CourtError('PRECONDITION_FAILED', '填写的号码是本案当事人的，他已经在案件里。请核对。', {
      [form.kind === 'person' ? 'idNumber' : 'creditCode']: '他已经是本案当事人',
    });
  const places = everybody.filter((one) => one.role === role).map(({ _id }) => Number(_id.split(':').at(-1)));
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

/** The case as it is once he is in it, and whom he follows is not. */
export function withParty(file: CourtFile, party: CaseParty, replaced: string | undefined): CourtFile {
  const stay = file.parties.filter(({ _id }) => _id !== replaced && _id !== party._id);
  const after = stay.findLastIndex(({ role }) => role === party.role);
  return { ...file, parties: after < 0 ? [...stay, party] : stay.toSpliced(after + 1, 0, party) };
}
