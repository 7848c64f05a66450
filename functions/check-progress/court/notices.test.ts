/** 发送应诉文书: in one step, within five days of registration, each defendant has the complaint and what goes with it (FILE-11, 12). */
import { randomUUID } from 'node:crypto';
import type { Paper } from '../../../court/documents/paper';
import { parseLegalDate } from '../../../court/time/legal-date';
import type { LivingCase } from '../../../demo/living-case';
import { PAPER_SAMPLES } from '../../../demo/paper-samples';
import type { OpenId } from '../../../platform/caller';
import { documents } from '../../../platform/documents/store/document';
import { issuePaper } from '../../../platform/documents/store/issue';
import { hasPlaceForSeal } from '../../../platform/documents/store/make';
import { courtSeal } from '../../../platform/gateways/court-seal';
import type { Case } from '../../../records/case/case';
import { caseDates } from '../../../records/case/date';
import { documentIdOf } from '../../../records/filing/paper-of';
import { services } from '../../../records/service/service';
import { type CourtTrial, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const REGISTERED: Partial<Case> = { procedure: 'ordinary', evidenceDays: 15, noticesBy: parseLegalDate('2025-03-10') };
/** A boundary: written by hand in tests. */
const SEALER = 'o-filing' as OpenId;
const CIVIL = ['civil-complaint', 'acceptance-notice', 'evidence-notice'] as const;
const ADMINISTRATIVE = [
  'administrative-complaint',
  'acceptance-notice-administrative',
  'evidence-notice-administrative',
] as const;

/** As the filing judge issues them when he registers. */
async function papersOf({ filingId, caseId }: LivingCase, names: readonly string[] = CIVIL): Promise<void> {
  for (const [name, paper] of Object.entries<Paper>(PAPER_SAMPLES).filter(([one]) => names.includes(one)))
    await issuePaper({
      documentId: documentIdOf(filingId, paper.kind),
      paper,
      courtId: 'yuyao',
      filingId,
      caseId,
      recipient: null,
      at: new Date('2025-03-03T09:00:00+08:00'),
      ...(hasPlaceForSeal(paper) ? { seal: { gateway: courtSeal('yuyao'), by: SEALER } } : {}),
    }).catch((error) => {
      throw new Error(`${name}: ${error}`);
    });
}

const registered = async (wishes: Parameters<CourtTrial['living']>[0] = {}, names?: readonly string[]) => {
  const living = await trial.living({
    assigned: false,
    consents: ['plaintiff', 'defendant'],
    ...wishes,
    more: { ...REGISTERED, ...wishes.more },
  });
  await papersOf(living, names);
  return living;
};
const send = ({ caseId }: LivingCase, more = {}) => trial.clerk({ action: 'sendNotices', caseId, ...more });
const servedTo = async ({ caseId }: LivingCase, partyId: string) =>
  (await services.find({ caseId, partyId }, { limit: 50 })).map(({ title, state }) => `${title} ${state}`).sort();
const periods = async ({ caseId }: LivingCase, partyId: string) =>
  (await caseDates.find({ caseId }, { orderBy: [['dateKey', 'asc']], limit: 50 }))
    .filter((one) => one.partyId === partyId)
    .map(({ kind, on }) => `${kind} ${on}`)
    .sort();

test('FILE-12 in one step the defendant is served with the complaint, 应诉通知书, 举证通知书 and the address form, the plaintiff with his notices', async () => {
  const living = await registered();
  expect(await send(living)).toMatchObject({ papersDue: 0, warnings: [] });
  expect(await servedTo(living, living.defendant)).toEqual(
    ['民事起诉状 served', '举证通知书 served', '应诉通知书 served', '送达地址确认书（待填写） served'].sort(),
  );
  expect(await servedTo(living, living.plaintiff)).toEqual(['举证通知书 served', '受理案件通知书 served'].sort());
  const own = await documents.get(`${living.defendant}:responseNotice`);
  expect(own).toMatchObject({ kind: 'responseNotice', sealed: { by: 'o-clerk' }, recipient: 'o-defendant' });
  expect(await documents.get(`${living.defendant}:addressForm`)).toMatchObject({ sealed: null, state: 'issued' });
  expect(await trial.state(living)).toMatchObject({ noticesBy: null, state: 'registered' });
});

test('SERVE-6 TIME-6 fifteen days to answer and the days for evidence run from each one’s own service; thirty for who lives abroad', async () => {
  const living = await registered();
  trial.day('2025-03-05');
  await send(living);
  expect(await periods(living, living.defendant)).toEqual(['answer 2025-03-20', 'evidence 2025-03-20']);
  expect(await periods(living, living.plaintiff)).toEqual(['evidence 2025-03-20']);
  // Thirty days end on a day off.
  const abroad = await registered({ n: 8 });
  await send(abroad, { abroad: [abroad.defendant] });
  expect(await periods(abroad, abroad.defendant)).toEqual(['answer 2025-04-07', 'evidence 2025-03-20']);
});

test('TIME-6 in summary procedure no day to answer is made up; the notice says how to ask for one', async () => {
  const living = await registered({ more: { procedure: 'summary' } });
  await send(living);
  expect(await periods(living, living.defendant)).toEqual(['evidence 2025-03-18']);
});

test('行诉法67 an administrative defendant has fifteen days for answer and evidence, whatever the plaintiff has', async () => {
  const living = await registered({ kind: 'administrative', more: { evidenceDays: 40 } }, ADMINISTRATIVE);
  await send(living);
  expect(await periods(living, living.defendant)).toEqual(['answer 2025-03-18', 'evidence 2025-03-18']);
  expect(await periods(living, living.plaintiff)).toEqual(['evidence 2025-04-14']);
});

test('whoever has no account in the program has it ready for the post, and the clerk is told; what was sent is not sent again', async () => {
  const living = await registered({ released: false });
  const { warnings } = await send(living);
  expect(warnings.map(({ text }) => text).join()).toContain('现在不能电子送达');
  expect(await servedTo(living, living.defendant)).toHaveLength(4);
  expect(await periods(living, living.defendant)).toEqual([]);
  expect(await trial.ask('o-clerk', { action: 'sendNotices', caseId: living.caseId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('已经全部发送') },
  });
});

test('民诉法128 later than five days the clerk is told so, and it goes out; before the papers of the registration are there it does not', async () => {
  const living = await registered();
  trial.day('2025-03-20');
  const { warnings } = await send(living);
  expect(warnings.map(({ text }) => text).join()).toContain('已经晚了');
  const bare = await registered({ n: 8 }, []);
  expect(await trial.ask('o-clerk', { action: 'sendNotices', caseId: bare.caseId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('还没有出具') },
  });
  expect(await trial.code('o-judge', { action: 'sendNotices', caseId: living.caseId })).toBe('FORBIDDEN');
  expect(await trial.code('o-gz-clerk', { action: 'sendNotices', caseId: living.caseId })).not.toBe('OK');
});

test('FILE-12 the case tells its officers until when they go out, and no more once they have', async () => {
  const living = await registered();
  const due = async () => (await trial.did('o-clerk', { action: 'courtCase', caseId: living.caseId })).notices;
  expect(await due()).toEqual({ dueOn: '2025-03-10', late: false });
  trial.day('2025-03-11');
  expect(await due()).toEqual({ dueOn: '2025-03-10', late: true });
  await send(living);
  expect(await due()).toBeNull();
});

test('SERVE-6 while the seal service is silent nothing that needs it goes out; asked again everything has gone once', async () => {
  const living = await registered();
  const { caseId } = living;
  const before = process.env.SEAL_GATEWAY;
  process.env.SEAL_GATEWAY = '';
  const requestId = randomUUID();
  const first = await send(living, { requestId });
  process.env.SEAL_GATEWAY = before;
  // 应诉通知书 and 举证通知书 of the defendant; what was made before, and the form, have gone.
  expect(first.papersDue).toBe(2);
  expect(await servedTo(living, living.defendant)).toHaveLength(2);
  expect(await send(living, { requestId })).toMatchObject({ papersDue: expect.any(Number) });
  expect(await trial.clerk({ action: 'sendPapers', caseId })).toEqual({ caseId, papersDue: 0 });
  expect(await servedTo(living, living.defendant)).toHaveLength(4);
  expect(await servedTo(living, living.plaintiff)).toHaveLength(2);
  expect((await trial.events(living)).filter(({ title }) => title.startsWith('发送起诉状'))).toHaveLength(1);
});
