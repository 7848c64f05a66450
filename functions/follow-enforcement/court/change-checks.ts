/** 变更、追加当事人能不能办: whether the ruling brings in this one, once, and what the officer still has to see to. */
import { isPartyChange, partyChange, type Standing } from '../../../court/enforcement/party-change';
import type { Step } from '../../../court/step';
import { CourtError } from '../../../platform/errors';
import { type CaseParty, cameBy, comings } from '../../../records/case/parties';
import { keyOfParty } from '../../../records/case/same-party';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { type RuledChange, respondentKey } from './rulings-used';

/** Of one ruling comes one party. Throws CourtError PRECONDITION_FAILED. */
export function needUnused({ everybody }: ExecutionFile, rulingId: string): void {
  const known = cameBy(everybody, rulingId);
  if (known)
    throw new CourtError('PRECONDITION_FAILED', `已经按这份裁定书办理过：${known.name}已经是本案当事人。`, {
      rulingId: '请重新选择裁定书',
    });
}

/** Whom the ruling names, and nobody else. Throws CourtError INVALID_INPUT. */
export function needNamed({ respondent }: RuledChange, name: string): void {
  if (respondentKey(name) !== respondent)
    throw new CourtError('INVALID_INPUT', '姓名或者名称和裁定书里的不一样，请照裁定书填写。', {
      'enters.name': '请照裁定书填写',
    });
}

/** Also in whose place somebody came: another may come beside that one. */
export const standingsOf = ({ everybody }: ExecutionFile): Standing[] =>
  everybody.flatMap(({ _id: partyId, role: side, left }) => {
    if (side !== 'applicant' && side !== 'judgmentDebtor') return [];
    if (!left) return [{ partyId, side }];
    const followedOn = everybody.flatMap(comings).find(({ inPlaceOf }) => inPlaceOf === partyId)?.ground;
    return followedOn !== undefined && isPartyChange(followedOn) ? [{ partyId, side, followedOn }] : [];
  });

export function warningsOf(
  { found }: ExecutionFile,
  party: CaseParty,
  replaced: CaseParty | undefined,
  { ground }: RuledChange,
): Step[] {
  const standing = found.debtors.find(({ partyId }) => partyId === replaced?._id);
  const isDebtor = partyChange(ground).side === 'judgmentDebtor';
  const say = (when: boolean, text: string, rule: string): Step[] => (when ? [{ text, rule }] : []);
  return [
    ...say(
      keyOfParty(party) === undefined,
      `没有填写${party.name}的号码，不能自动关联。请书记员凭他的证件发关联码。`,
      'PROG-1',
    ),
    ...say(
      isDebtor,
      `复议、执行异议之诉的期间和审理期间，不处分${party.name}有争议的财产；申请执行人提供担保请求继续的，可以准许。`,
      'ENF-9 变更、追加当事人规定31.2, 33.2',
    ),
    ...say(
      Boolean(standing?.restriction && !standing.restriction.lifted),
      `${replaced?.name ?? ''}还在限制消费中，请解除。`,
      'ENF-10 限制高消费规定第9条',
    ),
    ...say(
      Boolean(standing?.listing && !standing.listing.deleted),
      `${replaced?.name ?? ''}还在失信名单里，请删除。`,
      'ENF-12 失信名单规定（2017）第10条',
    ),
  ];
}
