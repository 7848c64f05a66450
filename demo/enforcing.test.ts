/** The execution that journeys and demonstrations begin with comes about by calls alone, whatever day it is. */
import { main as checkProgress } from '../functions/check-progress';
import { main as fileCase } from '../functions/file-case';
import { main as followEnforcement } from '../functions/follow-enforcement';
import { main as receiveDocuments } from '../functions/receive-documents';
import { type CourtCloud, startCourt } from './court-cloud';
import { enforcing, enforcingCourt, frozen, noticed, officer, received } from './enforcing';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({
    'file-case': fileCase,
    'check-progress': checkProgress,
    'follow-enforcement': followEnforcement,
    'receive-documents': receiveDocuments,
  });
});
afterEach(() => court.stop());

test.each(['2025-03-04T10:00:00+08:00', '2026-10-08T08:30:00+08:00'])(
  'FILE-20 two executions side by side, applied for, taken over, noticed, one with a freeze and a receipt, on %s',
  async (now) => {
    court.emulator.clock.set(Date.parse(now));
    const here = enforcingCourt(court);
    const of = await enforcing(here);
    await noticed(here, of);
    await frozen(here, of);
    await received(here, of, 5_000_000);
    const seen = await officer(here, { action: 'execution', caseId: of.caseId });
    expect(seen).toMatchObject({
      state: 'controlled',
      debtors: [{ partyId: of.debtor, noticeServed: true }],
      applicants: [{ partyId: of.applicant, name: '陈晓梅' }],
      sums: { receivedFen: 5_000_000 },
      papersDue: 0,
    });
    const feed = await court.must('follow-enforcement', 'o-defendant', { action: 'feed', caseId: of.caseId });
    expect(feed).toMatchObject({ audience: 'judgmentDebtor' });
    const other = await enforcing(here, { n: 124, taken: false });
    expect(other.caseNo).not.toBe(of.caseNo);
    expect(await officer(here, { action: 'execution', caseId: other.caseId })).toMatchObject({ taken: false });
    await enforcing(here, { n: 125, debtorServed: false });
  },
);
