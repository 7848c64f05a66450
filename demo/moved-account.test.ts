/** 换账号以后: in a living case everything that was the old account's is the new one's, and the old one sees nothing (ID-2, PROG-2). */
import { main as checkProgress } from '../functions/check-progress/index';
import { main as filePaper } from '../functions/file-paper/index';
import { main as readDossier } from '../functions/read-dossier/index';
import { main as receiveDocuments } from '../functions/receive-documents/index';
import type { OpenId } from '../platform/caller';
import { documents } from '../platform/documents/store/document';
import { issuePaper } from '../platform/documents/store/issue';
import { courtSeal } from '../platform/gateways/court-seal';
import { notifications } from '../platform/notify';
import { casePapers } from '../records/paper/paper';
import { moveAccount } from '../records/person/move-account';
import { people } from '../records/person/person';
import { serve } from '../records/service/send';
import { services } from '../records/service/service';
import { type CourtCloud, startCourt } from './court-cloud';
import { type LivingCase, livingCase } from './living-case';
import { PAPER_SAMPLES } from './paper-samples';

/** Boundaries: written by hand in tests. */
const OLD = 'o-defendant' as OpenId;
const NEW = 'o-defendant-new' as OpenId;
const CLERK = 'o-clerk' as OpenId;

let court: CourtCloud;
let living: LivingCase;
beforeEach(async () => {
  process.env.SEAL_GATEWAY = 'demo';
  court = await startCourt({
    'check-progress': checkProgress,
    'file-paper': filePaper,
    'read-dossier': readDossier,
    'receive-documents': receiveDocuments,
  });
  court.emulator.clock.set(Date.parse('2025-03-04T10:00:00+08:00'));
  living = await livingCase({ consents: ['plaintiff', 'defendant'], more: { procedure: 'ordinary' } });
});
afterEach(() => court.stop());

/** As the officer's decision leaves it: the person is the new account's. */
async function moved(): Promise<void> {
  const person = await people.get(OLD);
  if (!person) throw new Error('no such person');
  if (!(await people.get(NEW))) await people.insert({ ...person, _id: NEW });
  for (let again = 0; again < 2; again += 1)
    await moveAccount({ from: OLD, to: NEW, courtId: 'yuyao', at: new Date(court.emulator.clock.now()) });
}
async function served(documentId: string) {
  const paper = PAPER_SAMPLES['evidence-notice'];
  if (!paper) throw new Error('no sample');
  const { caseId, defendant } = living;
  const at = new Date(court.emulator.clock.now());
  const seal = { gateway: courtSeal('yuyao'), by: CLERK };
  const document = await issuePaper({ documentId, paper, courtId: 'yuyao', caseId, recipient: OLD, at, seal });
  const by = { openid: CLERK, name: '江书记员' };
  const order = { of: living.case, document, kind: 'notice' as const, to: [{ partyId: defendant }], by };
  const [service] = await serve(order, `act-${documentId}`, court.emulator.clock);
  return service;
}
const ask = (name: string, openid: string, event: Record<string, unknown>) => court.call(name, openid, event);

test('ID-2 papers and drafts, services, documents and reading requests go over; the old account finds nothing', async () => {
  const { caseId } = living;
  const draft = { action: 'saveDraft', caseId, kind: 'answer', content: { facts: '不欠款' } };
  const { paperId } = await court.must<{ paperId: string }>('file-paper', OLD, draft);
  const service = await served('notice-1');
  const asked = { action: 'request', caseId, purpose: 'trial', reason: '准备答辩', wanted: '全部' };
  await court.must('read-dossier', OLD, asked);
  await moved();
  const looks: [string, Record<string, unknown>][] = [
    ['file-paper', { action: 'get', paperId }],
    ['receive-documents', { action: 'open', serviceId: service?._id }],
    ['check-progress', { action: 'overview', caseId }],
  ];
  for (const [name, event] of looks) {
    expect([name, await ask(name, OLD, event)]).toMatchObject([name, { error: { code: 'NOT_FOUND' } }]);
    expect([name, await ask(name, NEW, event)]).toMatchObject([name, { ok: true }]);
  }
  expect(await casePapers.get(paperId)).toMatchObject({ by: NEW });
  expect(await services.get(service?._id ?? '')).toMatchObject({ recipients: [NEW] });
  expect(await documents.get('notice-1')).toMatchObject({ recipient: NEW });
  const mine = (openid: string) =>
    court.must<{ requests: unknown[] }>('read-dossier', openid, { action: 'mine' }).then(({ requests }) => requests);
  expect([await mine(OLD), await mine(NEW)]).toEqual([[], [expect.anything()]]);
});

test('SERVE-2 what is served later goes to the new account, and is no service by arriving there until he confirms that address', async () => {
  await moved();
  const service = await served('notice-2');
  expect(service).toMatchObject({
    recipients: [NEW],
    state: 'arrived',
    channels: [{ to: { channel: 'platform', value: NEW }, basis: 'ascertained' }],
  });
  const told = await notifications.find({ openid: NEW }, { limit: 20 });
  expect(told.filter(({ title }) => title === '请重新确认送达地址')).toHaveLength(1);
  expect(await notifications.count({ openid: OLD })).toBe(0);
});
