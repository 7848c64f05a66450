/** 立案时的交费通知, on the page of its order: there before anybody made its PDF, one paper for both services, and the order's alone (FEE-11, FILE-11). */
import { documents } from '../../platform/documents/store/document';
import { cases } from '../../records/case/case';
import type { FeeOrder } from '../../records/fee/order';
import { AID, CONTENT, PLAINTIFF, startTrial, type Trial } from './decisions/trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const noticesOf = async (openid: string, { _id: orderId }: Pick<FeeOrder, '_id'>) =>
  (await trial.did(openid, { action: 'order', orderId })).documents;
const filingPapers = async (filingId: string) =>
  (
    await trial.must<{ documents: { documentId: string; title: string; orderId: string | null }[] }>(
      'file-case',
      PLAINTIFF,
      { action: 'documents', filingId },
    )
  ).documents;

test('FEE-11 whoever owes a fee finds its notice in the order, reads it there, and it is the paper of the filing', async () => {
  const order = await trial.registered();
  const filingId = (await cases.get(order.caseId))?.filingId ?? '';
  const documentId = `${filingId}:feeNotice:1`;
  expect(await documents.get(documentId)).toBeUndefined();
  const line = { documentId, title: '交纳诉讼费用通知书', date: '2025-03-04' };
  for (const openid of [PLAINTIFF, 'o-clerk', 'o-finance']) expect(await noticesOf(openid, order)).toEqual([line]);

  const ofOrder = { action: 'readDocument', orderId: order._id, documentId } as const;
  await trial.defendant(order);
  for (const openid of ['o-defendant', 'o-lawyer', 'o-window', 'o-gz-clerk'])
    expect(await trial.ask(openid, ofOrder)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await documents.get(documentId)).toBeUndefined();
  const read = await trial.did(PLAINTIFF, ofOrder);
  expect(read).toMatchObject({ mime: 'application/pdf', title: line.title });
  const kept = { filingId, caseId: order.caseId, orderId: order._id, recipient: PLAINTIFF, state: 'issued' };
  expect(await documents.get(documentId)).toMatchObject({ ...kept, sealed: { by: 'o-filing-judge' } });
  expect(await noticesOf(PLAINTIFF, order)).toEqual([line]);

  // By the filing's own service: the same bytes, and the way to the order.
  const ofFiling = { action: 'readDocument', documentId };
  expect(await trial.must('file-case', PLAINTIFF, ofFiling)).toMatchObject({ sha256: read.sha256 });
  const papers = await filingPapers(filingId);
  expect(papers.filter(({ orderId }) => orderId !== null)).toMatchObject([{ documentId, orderId: order._id }]);
});

test('made by the filing’s service first, it is the same, and nothing of a later order', async () => {
  trial.at('2025-03-04 11:00');
  const order = await trial.registered();
  const filingId = (await cases.get(order.caseId))?.filingId ?? '';
  await trial.must('file-case', 'o-filing-judge', { action: 'issueDocuments', filingId });
  expect(await noticesOf(PLAINTIFF, order)).toMatchObject([{ documentId: `${filingId}:feeNotice:1` }]);
  await trial.paid(order._id);
  const occasion = { for: 'claimRaised', claimFen: 20_000_000 };
  const later = await trial.did('o-clerk', {
    action: 'issue',
    ...{ caseId: order.caseId, occasion, amountFen: 200_000 },
  });
  expect(later.documents).toMatchObject([{ documentId: `${later.orderId}:feeNotice` }]);
  expect((await noticesOf(PLAINTIFF, order)).map(({ title }) => title)).toEqual([
    '诉讼费用缴费凭证',
    '交纳诉讼费用通知书',
  ]);
  // Each paper of a fee knows its order.
  for (const { documentId } of await noticesOf(PLAINTIFF, order))
    await trial.did(PLAINTIFF, { action: 'readDocument', orderId: order._id, documentId });
  const found = await documents.find({ orderId: order._id }, { limit: 10 });
  expect(found.map(({ kind }) => kind).sort()).toEqual(['feeNotice', 'feeReceipt']);
  const other = { action: 'readDocument', orderId: order._id, documentId: `${later.orderId}:feeNotice` } as const;
  expect(await trial.ask(PLAINTIFF, other)).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('FEE-13 while aid is asked for with the filing, there is no notice to pay', async () => {
  trial.at('2025-03-04 12:00');
  const order = await trial.registered({
    ...CONTENT,
    aid: { kind: 'exempt', grounds: ['subsistence'], reasons: AID.reasons },
  });
  expect(order.state).toBe('aidPending');
  expect(await noticesOf(PLAINTIFF, order)).toEqual([]);
});
