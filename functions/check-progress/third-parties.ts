/** 还没有通知的第三人: whom the complaint names as a third party, and the court has not called in yet (民诉法解释222). */
import { notEntered } from '../../records/case/due-paper';
import { type CaseParty, present } from '../../records/case/parties';

/** One database action where there are third parties, else none. */
export async function uncalledThirdParties(parties: readonly CaseParty[]): Promise<CaseParty[]> {
  const listed = present(parties).filter(({ role, joined }) => role === 'thirdParty' && !joined);
  if (listed.length === 0) return [];
  const notices = listed.map(({ _id: partyId }) => ({
    documentId: `${partyId}:joiningNotice`,
    to: { partyId, kind: 'notice' as const, starts: [] },
  }));
  const left = await notEntered(notices);
  return listed.filter(({ _id }) => left.some(({ to }) => to.partyId === _id));
}
