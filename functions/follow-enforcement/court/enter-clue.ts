/** 记入书面的财产线索 (ENF-1): it came on paper, or was told at the counter. */
import { isLegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { cases } from '../../../records/case/case';
import { caseParties } from '../../../records/case/parties';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { assetClues, CLUES, type Clue } from '../../../records/enforcement/clue';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import { noEnforcement } from '../../../records/enforcement/move';
import { cluesPage } from '../../../records/enforcement/page';
import type { PartyInput, PartyResult } from '../contract-party';
import { clueFolder, clueIdOf, newClue, noClue } from '../party/clue';
import { clueView } from '../party/clue-view';
import { dropUnused, keepFiles } from '../party/files';
import { nameAct } from '../party/named-act';
import { mine, type StaffGrant } from './mine';

export const enterClue: WriteOperation<PartyInput<'enterClue'>, PartyResult<'enterClue'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { caseId, partyId, files = [], receivedOn } = input;
    const { found } = await mine(context, caseId);
    const clueId = clueIdOf(caseId, act);
    await nameAct(act, { courtId: found.courtId, target: clueId });
    const before = await assetClues.get(clueId);
    if (before) return clueView(before, false);
    const [of, party, members] = await Promise.all([
      cases.get(caseId),
      caseParties.get(partyId),
      peopleOf(caseId, act.at),
    ]);
    if (!of) throw noEnforcement();
    if (party?.caseId !== caseId || party.role !== 'applicant')
      throw new CourtError('INVALID_INPUT', '没有找到这位申请执行人，请重新选择。', { partyId: '请重新选择' });
    const at = dayReceived(receivedOn, found, act.at);
    const kept = await keepFiles(files, clueFolder(of, clueId), grant.openid, act);
    const by = { openid: grant.openid, name: `${party.name}（窗口或书面）` };
    const clue = newClue({ of, party }, input, by, act, { files: kept, at, channel: 'counter' });
    await transact(async (transaction) => {
      if (!(await transaction.collection<Clue>(CLUES).insertMissing(clue))) return;
      const text = `您在 ${legalDateText(legalDateOf(at.getTime()))}书面或者当面提供的财产线索，执行员已经记入。`;
      await tellGiver(clue, members, { key: 'entered', title: '财产线索已收到', text, at: act.at }, transaction);
    });
    const written = await assetClues.get(clueId);
    if (!written) throw noClue();
    await dropUnused(kept, written.files);
    return clueView(written, false);
  },
};

/** The day on which it came on paper: between registration and today; its hour is not known. Throws INVALID_INPUT. */
export function dayReceived(on: string, { registeredOn }: Pick<Enforcement, 'registeredOn'>, now: Date): Date {
  const today = legalDateOf(now.getTime());
  if (!isLegalDate(on) || on > today || on < registeredOn)
    throw new CourtError('INVALID_INPUT', '收到日期应当在立案那天到今天之间，请核对。', { receivedOn: '请核对日期' });
  return on === today ? now : new Date(`${on}T12:00:00+08:00`);
}

export const tellGiver = (
  { _id, caseId, courtId, partyId }: Clue,
  members: Awaited<ReturnType<typeof peopleOf>>,
  telling: { key: string; title: string; text: string; at: Date },
  within: Transaction,
) =>
  tellPeople(
    { _id: caseId, courtId },
    ofParties(members, partyId),
    { ...telling, key: `clue:${_id}:${telling.key}`, page: cluesPage(caseId) },
    within,
  );
