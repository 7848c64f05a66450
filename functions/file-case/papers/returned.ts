/** 退回、告知、救助和调解的文书: what a filing is told in writing before it is registered or refused (FILE-8, 9, FEE-13, MED-1). */
import { feeAidApplication } from '../../../court/documents/fee-aid-application';
import { feeAidDecision } from '../../../court/documents/fee-aid-decision';
import { guidanceNotice } from '../../../court/documents/guidance-notice';
import { mediationOffer } from '../../../court/documents/mediation-offer';
import type { Paper, PaperKind } from '../../../court/documents/paper';
import { returnNotice } from '../../../court/documents/return-notice';
import { GUIDE_GROUNDS, type GuideGround } from '../../../court/machines/filing';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { kindOf } from '../../../records/filing/filing';
import { documentIdOf, lastOf } from '../../../records/filing/paper-of';
import { addresseeOf, causeOf, sidesOf } from '../../../records/filing/wording';
import { courtNameOf, type FilingFile } from './file';
import type { PlannedPaper } from './planned';

export function returnPapers(file: FilingFile): PlannedPaper[] {
  const { receivedAt } = file.filing;
  if (!receivedAt) return [];
  const receivedOn = legalDateOf(receivedAt.getTime());
  return [
    ...guidance(file, receivedOn),
    ...aidAsked(file, receivedAt),
    ...aidDecided(file),
    ...mediationTold(file, receivedOn),
  ];
}

const planned = (
  { filing }: FilingFile,
  kind: PaperKind,
  { title, at, paper }: Pick<PlannedPaper, 'title' | 'at' | 'paper'>,
): PlannedPaper => ({
  documentId: documentIdOf(filing._id, kind),
  kind,
  title,
  at,
  by: 'court',
  sealedBy: filing.judge,
  version: 1,
  paper,
});

const headOf = (file: FilingFile, at: Date) => ({
  courtName: courtNameOf(file),
  number: `收件号：${file.filing.receiptNo ?? ''}`,
  to: addresseeOf(file),
  date: legalDateOf(at.getTime()),
});

function guidance(file: FilingFile, receivedOn: LegalDate): PlannedPaper[] {
  const { filing } = file;
  const told = lastOf(filing, 'guideElsewhere', 'returnDeficient', 'returnUncorrected');
  if (!filing.guidance || !told) return [];
  const { ground, text } = filing.guidance;
  const matter = kindOf(filing);
  if (!isGuideGround(ground)) {
    const why = ground;
    const lastDay = filing.correction?.lastDay ?? receivedOn;
    const missing = why === 'deficient' ? [text] : [];
    const paper = (): Paper => returnNotice({ ...headOf(file, told.at), matter, receivedOn, lastDay, why, missing });
    return [planned(file, 'returnNotice', { title: '退回材料告知书', at: told.at, paper })];
  }
  // Its words are of suits; where an application for enforcement goes, the notification says.
  if (matter === 'enforcement') return [];
  const paper = (): Paper =>
    guidanceNotice({ ...headOf(file, told.at), matter, receivedOn, ground, explanation: text });
  return [planned(file, 'guidanceNotice', { title: '诉讼事项告知书', at: told.at, paper })];
}

const isGuideGround = (ground: string): ground is GuideGround => Object.hasOwn(GUIDE_GROUNDS, ground);

const matterOf = (file: FilingFile): string => `与${sidesOf(file).opponents.join('、')}${causeOf(file)}`;

function aidAsked(file: FilingFile, receivedAt: Date): PlannedPaper[] {
  const { aid, plaintiffs: [first] = [] } = file.content;
  if (!aid || !first) return [];
  const { kind, name = '', domicile, phone, orgRepName } = first;
  const paper = (): Paper =>
    feeAidApplication({
      courtName: courtNameOf(file),
      number: `收件号：${file.filing.receiptNo ?? ''}`,
      applicant: { kind, name: name || '（未填写）', domicile, phone, orgRepName },
      matter: matterOf(file),
      aid: aid.kind,
      grounds: aid.grounds ?? [],
      reasons: aid.reasons || '交纳诉讼费用确有困难。',
      proofs: aid.proofAttached ? ['证明交费困难的材料'] : [],
      confirmed: { at: receivedAt.getTime() },
      date: legalDateOf(receivedAt.getTime()),
    });
  const title = `${{ defer: '缓交', reduce: '减交', exempt: '免交' }[aid.kind]}诉讼费用申请书`;
  return [{ ...planned(file, 'feeAidApplication', { title, at: receivedAt, paper }), by: 'filer', sealedBy: null }];
}

function aidDecided(file: FilingFile): PlannedPaper[] {
  const { filing, content } = file;
  const { aid: decision } = filing;
  if (!decision || !content.aid) return [];
  const { granted, reasons, lastDay, at } = decision;
  const [ground = 'otherDefer'] = content.aid.grounds ?? [];
  const paper = (): Paper =>
    feeAidDecision({
      ...headOf(file, at),
      matter: matterOf(file),
      asked: 'defer',
      decision: granted
        ? { granted, aid: { kind: 'defer' }, ground, ...(lastDay ? { until: lastDay } : {}) }
        : { granted, reasons },
    });
  const title = granted ? '司法救助决定书' : '不予批准司法救助通知书';
  return [planned(file, 'feeAidDecision', { title, at, paper })];
}

function mediationTold(file: FilingFile, receivedOn: LegalDate): PlannedPaper[] {
  const diverted = lastOf(file.filing, 'divertToMediation');
  if (!diverted) return [];
  const { opponents } = sidesOf(file);
  const paper = (): Paper =>
    mediationOffer({ ...headOf(file, diverted.at), opponents, cause: causeOf(file), receivedOn });
  return [planned(file, 'mediationOffer', { title: '先行调解告知书', at: diverted.at, paper })];
}
