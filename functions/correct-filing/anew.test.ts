import { readFile } from '../../platform/storage';
import { attachments } from '../../records/filing/attachment';
import { filings } from '../../records/filing/filing';
import { openContent } from '../../records/filing/sealed-content';
import { CONTENT, startTrial, type Trial, WHO } from './trial';

let trial: Trial;
let filingId: string;
beforeEach(async () => {
  trial = await startTrial();
  filingId = await trial.correcting();
});
afterEach(() => trial.stop());

const anew = (openid = WHO) => trial.ask(openid, { action: 'fileAnew', filingId });

test('FIX-3 after the return a new application: a draft with all that was written, to be confirmed anew; the old one stays', async () => {
  await trial.attached(filingId, '借条', 'draft');
  await trial.attached(filingId, '补正的照片');
  expect(await anew()).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
  await trial.judge('returnUncorrected', filingId);
  const said = ['item-1', 'item-2'].map((itemId) => ({ itemId, text: '补齐了' }));
  expect(await trial.ask(WHO, { action: 'resubmit', filingId, version: 1, answers: said })).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('重新申请') },
  });
  const before = await filings.get(filingId);
  const made = await anew();
  expect(made).toMatchObject({ ok: true, data: { version: 1, files: 2, left: 0 } });
  const draft = made.ok ? await filings.get(made.data.filingId) : undefined;
  expect(draft).toMatchObject({
    state: 'draft',
    courtId: 'yuyao',
    filer: WHO,
    receiptNo: null,
    correction: null,
    history: [],
  });
  const { truthConfirmed: _, ...written } = CONTENT;
  expect(draft && openContent(draft._id, draft.content)).toEqual(written);
  expect(await filings.get(filingId)).toEqual(before);
  const notice = await trial.did(WHO, { action: 'notice', filingId });
  expect(notice).toMatchObject({ can: ['fileAnew'], anewFilingId: draft?._id });
});

test('EVID-6 its files are copies: what the court received with the old one is not touched by what becomes of the new', async () => {
  const old = await trial.attached(filingId, '借条', 'draft');
  await trial.judge('returnUncorrected', filingId);
  const made = await anew();
  const id = made.ok ? made.data.filingId : '';
  const [copy] = await attachments.find({ filingId: id }, { limit: 10 });
  const original = await attachments.get(old);
  expect(copy).toMatchObject({ name: '借条', sha256: original?.sha256, during: 'draft' });
  expect(copy?.parts[0]?.fileId).not.toBe(original?.parts[0]?.fileId);
  expect((await readFile(copy?.parts[0]?.fileId ?? '')).equals(await readFile(original?.parts[0]?.fileId ?? ''))).toBe(
    true,
  );
});

test('asked again, or from two phones at once, it is the same draft with each file once', async () => {
  for (let i = 0; i < 45; i += 1) await trial.attached(filingId, `附件${i}`, 'draft');
  await trial.judge('returnUncorrected', filingId);
  const both = await Promise.all([anew(), anew()]);
  expect(new Set(both.map((one) => (one.ok ? one.data.filingId : '')))).toHaveProperty('size', 1);
  let left = 1;
  for (let tries = 0; left > 0 && tries < 5; tries += 1) {
    const again = await anew();
    left = again.ok ? again.data.left : 0;
  }
  const id = both[0]?.ok ? both[0].data.filingId : '';
  const names = (await attachments.find({ filingId: id }, { limit: 100 })).map(({ name }) => name);
  expect(names.sort()).toEqual(Array.from({ length: 45 }, (_, i) => `附件${i}`).sort());
});

test('the new one withdrawn, another may be made; and it is his alone', async () => {
  await trial.judge('returnUncorrected', filingId);
  const first = await anew();
  const firstId = first.ok ? first.data.filingId : '';
  await trial.filer('withdraw', firstId);
  const second = await anew();
  expect(second.ok && second.data.filingId !== firstId).toBe(true);
  expect(await anew('o-defendant')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});
