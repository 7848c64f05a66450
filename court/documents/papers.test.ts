/** Every paper at once, on the samples of the demo. */
import { PAPER_SAMPLES } from '../../demo/paper-samples';
import { SIGNING } from '../signature/signers';
import type { PaperKind } from './paper';
import { wordsOf } from './trial';

const papers = Object.entries(PAPER_SAMPLES);

test('every kind of paper has a sample', () => {
  const kinds: Record<PaperKind, true> = {
    materialReceipt: true,
    correctionNotice: true,
    acceptanceNotice: true,
    responseNotice: true,
    evidenceNotice: true,
    feeNotice: true,
    addressConfirmation: true,
    addressForm: true,
    powerOfAttorney: true,
    orgRepCertificate: true,
    rulingNonAcceptance: true,
    returnNotice: true,
    guidanceNotice: true,
    civilComplaint: true,
    administrativeComplaint: true,
    enforcementApplication: true,
    mediationOffer: true,
    bookingConfirmation: true,
    feeAidApplication: true,
    feeAidDecision: true,
    extensionDecision: true,
    feeReceipt: true,
    refundNotice: true,
    feeList: true,
    rulingDeemedWithdrawn: true,
    dossierForm: true,
    panelNotice: true,
    joiningNotice: true,
    partyChangeNotice: true,
    summons: true,
    hearingNotice: true,
    ruling: true,
    judgment: true,
    mediationDocument: true,
    effectivenessCertificate: true,
    eServiceCertificate: true,
    serviceReceipt: true,
    filedPaper: true,
    paperDecision: true,
    enforcementNotice: true,
    assetReportOrder: true,
    assistanceNotice: true,
    restrictionOrder: true,
    listingDecision: true,
    distributionPlan: true,
    searchWarrant: true,
    evictionAnnouncement: true,
    enforcementEnded: true,
    measuresList: true,
    assetReport: true,
    assetFindings: true,
  };
  expect(new Set(papers.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(kinds)));
});

test.each(papers)('PRIV-4 %s prints no identity number', (_, paper) => {
  expect(wordsOf(paper)).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)|身份证号|证件号码：/);
});

test.each(papers)('SIGN-4 %s has a place for the court’s seal if, and only if, it bears one', (_, paper) => {
  const sealed = paper.blocks.filter((block) => block.is === 'signature' && block.seal);
  const rule = Object.entries(SIGNING).find(([kind]) => kind === paper.kind)?.[1];
  // Papers of this program that DOMAIN 5 does not list: what a court orders or tells bears its seal, a party's paper and a slip do not.
  const also = ['returnNotice', 'guidanceNotice', 'mediationOffer', 'extensionDecision', 'paperDecision'].includes(
    paper.kind,
  );
  expect(sealed).toHaveLength((rule?.courtSeal ?? also) ? 1 : 0);
});

test.each(papers)('%s reads like a court paper: no exclamation, no empty sentence, each stop once', (_, paper) => {
  const words = wordsOf(paper);
  expect(words).not.toMatch(/[!！]|。。|，，|；。|undefined|null|\[object/);
  // No space between Chinese and figures, but between the cells of a row.
  for (const line of words.split('\n').filter((one) => !/^\d+ /.test(one)))
    expect(line).not.toMatch(/\p{Script=Han} \d+ \p{Script=Han}/u);
});

test.each(papers)('%s is plain data and keeps its words when it is stored and read again', (_, paper) => {
  expect(wordsOf(JSON.parse(JSON.stringify(paper)))).toBe(wordsOf(paper));
});
