/** Papers and people on a local cloud: what the tests of this folder stand on. */
import { type Paper, paragraph, sealedBy } from '../../../court/documents/paper';
import { parseLegalDate } from '../../../court/time/legal-date';
import type { OpenId } from '../../caller';
import { demoSeal } from '../../gateways/seal';
import type { PaperOrder, SealOrder } from './order';
import type { SigningOrder } from './sign';

export const AT = new Date('2025-03-03T02:00:00Z');
const DAY = parseLegalDate('2025-03-03');
const COURT = '余姚市人民法院';

/** People of the demo court are named by their openids here. */
export const somebody = (openid: string): OpenId => openid as OpenId;

export const notice = (text = '请补交身份证复印件。'): Paper => ({
  kind: 'correctionNotice',
  version: 1,
  title: '补正通知书',
  courtName: COURT,
  recipient: '陈晓梅',
  date: DAY,
  blocks: [paragraph(text), sealedBy(COURT, DAY)],
});

export const order = (documentId: string, more: Partial<PaperOrder> = {}): PaperOrder & { seal: SealOrder } => ({
  documentId,
  paper: notice(),
  courtId: 'yuyao',
  filingId: 'filing-1',
  recipient: somebody('o-plaintiff'),
  at: AT,
  seal: { gateway: demoSeal, by: somebody('o-filing-judge') },
  ...more,
});

export const ruling = (documentId: string): SigningOrder => ({
  documentId,
  paper: { ...notice('对陈晓梅的起诉，本院不予受理。'), kind: 'rulingNonAcceptance', title: '民事裁定书' },
  courtId: 'yuyao',
  filingId: 'filing-1',
  recipient: somebody('o-plaintiff'),
  at: AT,
  signers: [
    { openid: somebody('o-filing-judge'), name: '何立案', role: 'judges' },
    { openid: somebody('o-clerk'), name: '江书记员', role: 'clerk' },
  ],
});
