/** 留下的: papers that were kept back go out, and drafts of papers go after 90 days with a warning (FILE-12, PRIV-2). */

import { type LivingCase, livingCase } from '../../demo/living-case';
import { PAPER_SAMPLES } from '../../demo/paper-samples';
import type { OpenId } from '../../platform/caller';
import { documents } from '../../platform/documents/store/document';
import { notifications } from '../../platform/notify';
import { rawUploads } from '../../platform/raw-uploads';
import { transact } from '../../platform/transact';
import { duePapersOf, enterDue } from '../../records/case/due-paper';
import { paperFiles } from '../../records/paper/file';
import { casePapers } from '../../records/paper/paper';
import { services } from '../../records/service/service';
import { INSTANT, putPaper, startTrial, type Trial } from './trial';

const CLERK = 'o-clerk' as OpenId;
const PLAINTIFF = 'o-plaintiff' as OpenId;

let trial: Trial;
let living: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  living = await livingCase();
});
afterEach(() => trial.stop());

const notice = PAPER_SAMPLES['evidence-notice'] ?? { issued: '' };
const due = (documentId: string, at: string) =>
  transact((transaction) =>
    enterDue(
      {
        caseId: living.caseId,
        courtId: 'yuyao',
        documentId,
        paper: notice,
        recipient: null,
        to: { partyId: living.plaintiff, kind: 'notice', starts: [{ kind: 'evidence', days: 15 }] },
        by: { openid: CLERK, name: '江书记员' },
        act: 'act-1',
        at: new Date(INSTANT(at)),
      },
      transaction,
    ),
  );

test('FILE-12 a paper that the seal kept back goes out by the clock, once; the day that counts is that of its service', async () => {
  const before = process.env.SEAL_GATEWAY;
  await due('late-notice', '2025-03-03 09:00');
  trial.at('2025-03-04 09:00');
  process.env.SEAL_GATEWAY = '';
  await trial.runAll('eachMinute').catch(() => undefined);
  expect(await duePapersOf(living.caseId)).toHaveLength(1);
  process.env.SEAL_GATEWAY = 'demo';
  trial.at('2025-03-05 09:10');
  await trial.runAll('eachMinute');
  await trial.runAll('eachMinute');
  process.env.SEAL_GATEWAY = before;
  expect(await duePapersOf(living.caseId)).toEqual([]);
  expect(await documents.get('late-notice')).toMatchObject({ sealed: { by: CLERK }, state: 'issued' });
  expect(await services.find({ caseId: living.caseId }, { limit: 10 })).toMatchObject([
    { state: 'served', effectiveOn: '2025-03-05', sentBy: { openid: CLERK } },
  ]);
});

test('what has been entered this very minute is its officer’s to send', async () => {
  process.env.SEAL_GATEWAY = 'demo';
  await due('fresh-notice', '2025-03-03 09:00');
  await trial.runAll('eachMinute');
  expect(await duePapersOf(living.caseId)).toHaveLength(1);
});

const draft = async (id: string, touched: string) => {
  const at = new Date(INSTANT(touched));
  await putPaper(living, id, {
    state: 'draft',
    by: PLAINTIFF,
    receivedAt: null,
    files: 1,
    createdAt: at,
    updatedAt: at,
    listKey: `${at.toISOString()}:${id}`,
  });
  const parts = [{ fileId: `cloud://x/${id}`, size: 1, sha256: 'x' }];
  const of = { paperId: id, caseId: living.caseId, courtId: 'yuyao', by: PLAINTIFF, act: 'a', at };
  await paperFiles.insert({ _id: `${id}:f`, name: '借条', type: 'jpg', size: 1, sha256: 'x', parts, ...of });
};
const told = async () => (await notifications.find({ openid: PLAINTIFF }, { limit: 50 })).map(({ title }) => title);

test('PRIV-2 a paper begun and left for 90 days goes with its files after a warning of two weeks; what was touched or handed in stays', async () => {
  await draft('old', '2025-01-01 10:00');
  await draft('touched', '2025-01-01 10:00');
  await putPaper(living, 'received');
  trial.at('2025-03-19 03:00');
  await trial.runAll('expire');
  expect((await told()).filter((title) => title.includes('快要到期'))).toHaveLength(2);
  await casePapers.update('touched', { version: 2, updatedAt: new Date(INSTANT('2025-03-20 10:00')) });
  trial.at('2025-03-31 03:00');
  await trial.runAll('expire');
  expect(await casePapers.get('old')).toBeDefined();
  trial.at('2025-04-03 03:00');
  await trial.runAll('expire');
  expect(await casePapers.get('old')).toBeUndefined();
  expect(await paperFiles.get('old:f')).toBeUndefined();
  // Its bytes went the same night, with the uploads that are of no more use.
  expect(await rawUploads.count({})).toBe(0);
  expect(await casePapers.get('touched')).toMatchObject({ files: 1 });
  expect(await casePapers.get('received')).toBeDefined();
  expect((await told()).filter((title) => title.includes('已到期删除'))).toHaveLength(1);
});

test('PRIV-2 where the clock stood for long nobody loses a draft unwarned', async () => {
  await draft('old', '2025-01-01 10:00');
  trial.at('2025-08-01 03:00');
  await trial.runAll('expire');
  expect(await casePapers.get('old')).toBeDefined();
  trial.at('2025-08-15 03:00');
  await trial.runAll('expire');
  expect(await casePapers.get('old')).toBeUndefined();
});
