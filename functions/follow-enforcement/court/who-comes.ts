/** 谁来: by a ruling on a change of parties somebody new comes in, or who is in the case already takes another's place besides his own. */
import { type ExecutionSide, isPartyChange, partyChange } from '../../../court/enforcement/party-change';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { Transaction } from '../../../platform/transact';
import { newParty } from '../../../records/case/new-party';
import { type CaseParty, type Coming, inOrder } from '../../../records/case/parties';
import type { ExecutionFile } from '../../../records/enforcement/file';
import type { CourtInput } from '../contract-court';

/** Throws CourtError INVALID_INPUT unless it is said who, and as `newParty` and `alreadyIn`. */
export function whoComes(
  file: ExecutionFile,
  { enters, already }: Pick<CourtInput<'changeParties'>, 'enters' | 'already'>,
  { on, ground, act, inPlaceOf }: Coming,
): { party: CaseParty; isNew: boolean } {
  const side = isPartyChange(ground) ? partyChange(ground).side : 'judgmentDebtor';
  if (enters && already === undefined)
    return {
      party: newParty(file.of, file.everybody, enters, { ground, role: side, inPlaceOf, act, on }),
      isNew: true,
    };
  if (already !== undefined && !enters) return { party: alreadyIn(file, already, { side, inPlaceOf }), isNew: false };
  throw new CourtError('INVALID_INPUT', '请填写新的当事人；已经在本案里的，请选择是哪一位。', { enters: '请填写' });
}

/** Read again, so that two rulings on one heir are both kept. */
export async function takesToo(transaction: Transaction, { _id }: CaseParty, coming: Coming): Promise<void> {
  const parties = transaction.collection<CaseParty>('case_parties');
  const now = await parties.get(_id);
  await parties.update(_id, { alsoFor: command().set([...(now?.alsoFor ?? []), coming]) });
}

export const withParty = (file: ExecutionFile, party: CaseParty, replaced: string | undefined): ExecutionFile => ({
  ...file,
  parties: inOrder([...file.parties.filter(({ _id }) => _id !== replaced && _id !== party._id), party]),
});

/** Who is in the case already and takes another's place besides his own. Throws CourtError INVALID_INPUT, PRECONDITION_FAILED. */
function alreadyIn(
  { parties }: ExecutionFile,
  already: string,
  { side, inPlaceOf }: { side: ExecutionSide; inPlaceOf: string | undefined },
): CaseParty {
  const party = parties.find(({ _id }) => _id === already);
  if (!party || already === inPlaceOf)
    throw new CourtError('INVALID_INPUT', '没有找到这位当事人，请重新选择。', { already: '请重新选择' });
  if (party.role !== side)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `${party.name}在本案是另一方。债权、债务归到同一个人的部分消灭，请依法裁定终结，不用变更当事人。`,
      { already: '他是另一方' },
    );
  if (inPlaceOf === undefined)
    throw new CourtError('PRECONDITION_FAILED', `${party.name}已经在本案里，不用再追加。`, { already: '不用再追加' });
  return party;
}
