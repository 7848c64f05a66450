/** The database fails while a party does something: he is told that it did not go, and not that what is his is not there. */
import { wantFaults } from '../../../demo/wanted-faults';
import { ANSWERS, APPLICANT, DEBTOR, handedIn, type PartyTrial, startParties } from './trial';

wantFaults();

let court: PartyTrial;
beforeEach(async () => {
  court = await startParties();
});
afterEach(() => court.stop());

/** Of who takes part in the case nothing is answered, once. */
async function whileFailing(openid: string | undefined, event: Parameters<PartyTrial['refused']>[1]): Promise<string> {
  const { faults } = court.trial.emulator;
  const match = { function: 'follow-enforcement', collection: 'case_members' };
  const { id } = faults.add({ match, fault: 'error-before' });
  const answer = await court.refused(openid, event);
  faults.remove(id);
  return answer;
}

test('a clue, a report, and a report to be read are not said to be missing while the database does not answer', async () => {
  const of = await court.served();
  const { caseId } = of;
  const text = '他在镇上开店。';
  const { clueId } = await court.does(APPLICANT, { action: 'reportClue', caseId, kind: 'other', text });
  const { reportId } = await handedIn(court, of, ANSWERS);
  const add = { action: 'addToClue' as const, clueId, text: '店名叫某某超市。' };
  expect(await whileFailing(APPLICANT, add)).toMatch(/^INTERNAL/);
  expect(await whileFailing(APPLICANT, { action: 'askToRead', reportId })).toMatch(/^INTERNAL/);
  expect(await whileFailing(DEBTOR, { action: 'ownReport', reportId })).toMatch(/^INTERNAL/);
  expect(await court.refused(APPLICANT, add)).toBe('OK');
});
