/** What was filed in the case is entered with the side it is of; what is held back there is held back in the dossier, and released with it (PROG-4). */

import { fen } from '../../court/money';
import { textPdf } from '../../demo/dossier-files';
import { livingCase } from '../../demo/living-case';
import { PAPER_SAMPLES } from '../../demo/paper-samples';
import type { OpenId } from '../../platform/caller';
import { sha256Of } from '../../platform/digest';
import { issuePaper } from '../../platform/documents/store/issue';
import { demoSeal } from '../../platform/gateways/seal';
import { seal } from '../../platform/secrets';
import { caseEvents, enter } from '../../records/case/event';
import { dossierItems } from '../../records/dossier/item';
import { feeOrders, newFeeOrder } from '../../records/fee/order';
import { paperFiles } from '../../records/paper/file';
import { casePapers, documentIdOf } from '../../records/paper/paper';
import { granted, START, startTrial, type Trial, upload } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const PAPER = 'paper-1';
const at = new Date(START);

test('PROG-4 a reading form is not entered by hand: the other side would learn who reads, and why', async () => {
  const { caseId } = await livingCase({ n: 91 });
  const readingId = await granted(trial, caseId, 'o-plaintiff');
  const { sources } = await trial.did('o-clerk', { action: 'toEnter', caseId });
  expect(sources).toEqual([]);
  const form = { action: 'enter', caseId, source: 'document', id: `${readingId}:dossierForm:1` } as const;
  expect(await trial.ask('o-clerk', form)).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('PROG-4 the notice of a preservation’s fee is in the dossier for who asked alone', async () => {
  const of = await livingCase({ n: 92 });
  const { caseId, caseNo } = of;
  const orderId = `${caseId}:applicationFee:1`;
  await feeOrders.insert(
    newFeeOrder({
      ...{ _id: orderId, caseId, courtId: 'yuyao', seq: 1, courtName: '余姚市人民法院', caseNo, lastAct: 'act' },
      ...{ item: 'applicationFee', kind: 'preservation', occasion: { kind: 'application', what: 'preservation' } },
      ...{ payer: 'plaintiff', parties: [of.plaintiff], amountFen: fen(102_000), steps: [], state: 'issued' },
      ...{ issuedAt: at, noticeServedOn: null, lastDay: null, subMchid: null },
    }),
  );
  const id = `${orderId}:feeNotice`;
  const paper = PAPER_SAMPLES['fee-notice'];
  if (!paper) throw new Error('no such sample');
  const by = { gateway: demoSeal, by: 'o-clerk' as OpenId };
  await issuePaper({ documentId: id, paper, courtId: 'yuyao', caseId, orderId, recipient: null, at, seal: by });
  const { itemId } = await trial.did('o-clerk', { action: 'enter', caseId, source: 'document', id });
  expect(await dossierItems.get(itemId)).toMatchObject({ embargo: { applicants: [of.plaintiff], releasedAt: null } });
});

test('PROG-4 an application for preservation and its proofs are its own side’s alone until the measure is carried out', async () => {
  const of = await livingCase();
  const { caseId, caseNo } = of;
  const embargo = { applicants: [of.plaintiff] };
  await casePapers.insert({
    ...{ _id: PAPER, caseId, courtId: 'yuyao', courtName: '余姚市人民法院', caseNo, caseTitle: of.case.title },
    ...{ kind: 'preservation', parties: [of.plaintiff], names: ['陈晓梅'], side: 'plaintiff' },
    ...{
      by: 'o-plaintiff' as OpenId,
      byName: '陈晓梅',
      as: 'plaintiff',
      state: 'received',
      lastAct: 'act',
      version: 1,
    },
    ...{ content: seal('{}', `case_papers/${PAPER}`), files: 1, createdAt: at, updatedAt: at, channel: 'online' },
    ...{ handedInOn: null, receiptNo: '收1', receivedAt: at, confirmed: null, doubts: [], timings: [], embargo },
    ...{ decideBy: null, decideAt: null, copiesBy: null, copies: null, fee: null, decision: null, rulings: 0 },
    ...{ dueKey: 'x', listKey: 'x' },
  });
  await enter({
    ...{
      key: `paper:${PAPER}`,
      caseId,
      courtId: 'yuyao',
      kind: 'preservation',
      at,
      title: '申请财产保全',
      text: '已收到。',
    },
    ...{ by: of.plaintiff, about: { paperId: PAPER }, embargo },
  });
  const sample = PAPER_SAMPLES['civil-complaint'];
  if (!sample) throw new Error('no sample');
  const paper = { ...sample, kind: 'filedPaper' as const, title: '财产保全申请书' };
  await issuePaper({ documentId: documentIdOf(PAPER), paper, courtId: 'yuyao', recipient: null, at });
  const pdf = await textPdf(['Account']);
  const whole = { size: pdf.length, sha256: sha256Of(pdf) };
  await paperFiles.insert({
    ...{ _id: `${PAPER}:1`, paperId: PAPER, caseId, courtId: 'yuyao', name: '财产线索.pdf', type: 'pdf', ...whole },
    ...{ parts: [{ fileId: await upload(pdf), ...whole }], at, by: 'o-plaintiff' as OpenId, act: 'act' },
  });
  const { sources } = await trial.did('o-clerk', { action: 'toEnter', caseId });
  expect(sources.map(({ source, name }) => [source, name])).toEqual([
    ['document', '财产保全申请书'],
    ['paperFile', '财产线索.pdf'],
  ]);
  for (const { source, id } of sources) {
    const entered = await trial.did('o-clerk', { action: 'enter', caseId, source, id });
    expect(entered).toMatchObject({ by: of.plaintiff, heldBack: true, state: 'ready' });
  }
  const names = async (openid: string, readingId: string) =>
    (await trial.did(openid, { action: 'volumes', readingId })).items.map(({ name }) => name);
  const hers = await granted(trial, caseId, 'o-plaintiff');
  const his = await granted(trial, caseId, 'o-defendant');
  expect(await names('o-plaintiff', hers)).toEqual(['财产保全申请书', '财产线索.pdf']);
  expect(await names('o-defendant', his)).toEqual([]);
  await caseEvents.update(`${caseId}:paper:${PAPER}`, { 'embargo.releasedAt': at.getTime() });
  // Released; what was never served on him is absent all the same (DOSS-6).
  expect(await names('o-defendant', his)).toEqual([]);
  const { items } = await trial.did('o-clerk', { action: 'courtVolumes', caseId });
  for (const { itemId } of items)
    await trial.did('o-clerk', {
      action: 'correctItem',
      itemId,
      handedOver: [{ partyId: of.defendant, on: '2025-03-04' }],
      addressees: [of.defendant],
    });
  expect(await names('o-defendant', his)).toEqual(['财产保全申请书', '财产线索.pdf']);
});
