import { askedNow, missingIn, valuesOf } from '../../../components/form/field';
import type { Tracked } from '../../serving/officer';
import { MOVES } from './forms';

const SERVICE: Tracked = {
  serviceId: 's',
  courtId: 'yuyao',
  caseId: 'c',
  caseNo: '（2025）浙0281民初7号',
  title: '民事判决书',
  partyId: 'p',
  partyName: '王建国',
  document: 'judgment',
  state: 'sent',
  stateName: '已发出',
  sentAt: '2025-03-03T02:00:00.000Z',
  effectiveOn: null,
  lastDay: null,
  corrected: false,
  waitsFor: null,
  documentId: 'd',
  sha256: '',
  next: '',
  why: [],
  rule: null,
  presumed: false,
  proofBy: null,
  late: false,
  sentBy: null,
  recipients: [],
  channels: [],
  others: [],
  means: [],
  periods: [],
  dispute: null,
  paper: null,
  notice: null,
  correctedBy: null,
  uploadFolder: 'uploads/o-clerk/',
  corrections: [],
  can: [],
};
const POST = {
  ...{ means: 'post', meansName: '邮寄送达', at: '2025-03-12T01:00:00Z', reference: 'EB1', failed: null },
  ...{ receivedOn: null, note: null },
};
const TODAY = '2025-03-14';

test('SERVE-10 a receipt that came back asks for its reason, one that was signed for its day and signer', () => {
  const fields = MOVES.recordReceipt.fields({ ...SERVICE, others: [POST] }, TODAY);
  const returned = { ...valuesOf(fields), outcome: 'returned' };
  expect(missingIn(fields, returned)).toEqual({ note: '请写没有送到的原因' });
  const signed = { ...valuesOf(fields), outcome: 'signed' };
  expect(Object.keys(missingIn(fields, signed))).toEqual(['receivedOn', 'signedBy']);
  const event = MOVES.recordReceipt.event('s', {
    ...signed,
    receivedOn: '2025-03-13',
    signedBy: '王建国本人',
    note: '旧',
  });
  expect(event).toEqual({
    ...{ action: 'recordReceipt', serviceId: 's', outcome: 'signed' },
    ...{ receivedOn: '2025-03-13', signedBy: '王建国本人' },
  });
});

test('SERVE-8 a mediation document is not left at a home: it is not offered', () => {
  const [outcome] = MOVES.recordReceipt.fields({ ...SERVICE, document: 'mediationDocument', others: [POST] }, TODAY);
  expect(outcome?.options?.map(({ value }) => value)).toEqual(['signed', 'returned']);
  const excluded = { means: 'leaving', name: '留置送达', state: 'excluded', text: '', rule: '' };
  const [means] = MOVES.fallback.fields({ ...SERVICE, means: [excluded] }, TODAY);
  expect(means?.options?.map(({ value }) => value)).toEqual(['direct', 'post', 'entrusted', 'electronic']);
});

test('SERVE-3 another day is asked for only where the judge finds one, and only then sent', () => {
  const fields = MOVES.decideDispute.fields(SERVICE, TODAY);
  const stands = { ...valuesOf(fields), outcome: 'stands', receivedOn: '2025-03-05', reason: '系统记录完整。' };
  expect(askedNow(fields, stands).map(({ name }) => name)).toEqual(['outcome', 'reason']);
  expect(MOVES.decideDispute.event('s', stands)).not.toHaveProperty('receivedOn');
  expect(MOVES.decideDispute.event('s', { ...stands, outcome: 'otherDate' })).toMatchObject({
    receivedOn: '2025-03-05',
  });
});

test('SERVE-10 a notice without its days or its reason is not sent', () => {
  const fields = MOVES.publish.fields(SERVICE, TODAY);
  expect(missingIn(fields, valuesOf(fields))).toEqual({
    publishedOn: '请选张贴或者刊登的日期',
    reason: '请写公告的原因和经过',
  });
});
