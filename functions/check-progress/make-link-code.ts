/** 发关联码: the clerk lets a party in and has a code for the letter to him; whose number is not known, by his own paper. */
import { kindOfNumber, numberProblem } from '../../court/people/id-document';
import { isCreditCode } from '../../court/people/identity-number';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { makeCode } from '../../records/case/link-code';
import { mustBeOfficer } from '../../records/case/officer';
import { type CaseParty, caseParties } from '../../records/case/parties';
import { keyOfParty } from '../../records/case/same-party';
import { numbersOf, organisationKey, partyKeyOf } from '../../records/representation/party-key';
import type { CheckProgressInput, CheckProgressResult } from './contract';

type Input = CheckProgressInput<'makeLinkCode'>;

export const makeLinkCode: WriteOperation<
  Input,
  CheckProgressResult<'makeLinkCode'>,
  { openid: OpenId; staff: Staff }
> = {
  kind: 'write',
  policy: staff('clerk'),
  async run({ input, grant, act, note }) {
    const { caseId, partyId } = input;
    const { courtId } = await mustBeOfficer(caseId, grant.staff, 'clerk');
    note({ courtId, target: caseId });
    const party = await caseParties.get(partyId);
    if (party?.caseId !== caseId)
      throw new CourtError('NOT_FOUND', '案件里没有这位当事人，请刷新后再选。', { partyId: '请重新选择当事人' });
    if (party.left) throw new CourtError('PRECONDITION_FAILED', '这位当事人已经退出诉讼，不用再让他看到案件。');
    if (party.openid) throw new CourtError('PRECONDITION_FAILED', '这位当事人已经关联了案件，不需要关联码。');
    const numbers = numbersRead(party, input, legalDateOf(act.at.getTime()));
    await transact(async (transaction) => {
      const parties = transaction.collection<CaseParty>('case_parties');
      const now = await parties.get(partyId);
      if (now && !now.openid) await parties.update(partyId, { ...numbers, released: true });
    });
    const { _id, expiresAt } = await makeCode({ caseId, courtId, partyId }, act);
    return {
      code: _id,
      path: `/services/check-progress/link/index?code=${_id}`,
      expiresAt: expiresAt.toISOString(),
    };
  },
};

/**
 * What the clerk read from his paper, where the complaint gave no number: without one nobody could be told from another of the
 * same name. A number that is known stays: another one is a matter for the judge.
 */
function numbersRead(party: CaseParty, { idNumber, creditCode }: Input, today: ReturnType<typeof legalDateOf>) {
  const known = keyOfParty(party);
  if (known) {
    const given = idNumber ? partyKeyOf({ idNumber }) : creditCode ? organisationKey(creditCode) : known;
    if (given !== known)
      throw new CourtError(
        'PRECONDITION_FAILED',
        '填写的号码与起诉状里的不一致。请先核对是不是同一个人；起诉状写错的，请法官处理后再发关联码。',
      );
    return {};
  }
  if (party.kind === 'organisation') {
    if (creditCode === undefined || !isCreditCode(creditCode))
      throw new CourtError('INVALID_INPUT', '起诉状没有写这个单位的统一社会信用代码，请按营业执照填写 18 位代码。', {
        creditCode: '请对照营业执照填写',
      });
    return { partyKey: organisationKey(creditCode) };
  }
  const kind = idNumber === undefined ? 'idCard' : kindOfNumber(idNumber);
  const problem = idNumber === undefined ? '请填写' : numberProblem(kind, idNumber, today);
  if (idNumber === undefined || problem)
    throw new CourtError('INVALID_INPUT', '起诉状没有写这位当事人的证件号码，请按他本人的证件填写。', {
      idNumber: problem ?? '请填写',
    });
  return numbersOf({ kind: 'person', idNumber });
}
