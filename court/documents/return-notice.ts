/** 退回材料告知书: corrected not in time or not enough; recorded, and the filer is asked whether he withdraws or insists (FILE-8; 立案规定7.3, 7.4). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { numbered, type Paper, paragraph, points, sealedBy } from './paper';
import { FILING_RULES, type FromCourt, fromCourt, type Matter, sentence, you } from './wording';

export interface ReturnNoticeFacts extends FromCourt {
  matter: Matter;
  receivedOn: LegalDate;
  /** Last day of the correction period. */
  lastDay: LegalDate;
  /** `uncorrected`: nothing came in time; `deficient`: it came and is not enough, `missing` says what. */
  why: 'uncorrected' | 'deficient';
  missing: readonly string[];
}

const WORDS: Record<Matter, { papers: string; insist: string; refusal: string; remedy: string }> = {
  civil: { papers: '起诉状和材料', insist: '坚持起诉', refusal: '裁定不予受理', remedy: '可以依法上诉' },
  administrative: { papers: '起诉状和材料', insist: '坚持起诉', refusal: '裁定不予立案', remedy: '可以依法上诉' },
  enforcement: { papers: '申请书和材料', insist: '坚持申请', refusal: '裁定不予受理', remedy: '可以依法申请复议' },
};

export function returnNotice(facts: ReturnNoticeFacts): Paper {
  const { courtName, to, date, matter, receivedOn, lastDay, why, missing } = facts;
  const { papers, insist, refusal, remedy } = WORDS[matter];
  const found =
    why === 'uncorrected'
      ? `本院已书面通知${you(to)}在${plainDate(lastDay)}前补正，期限届满，没有收到补正材料`
      : `${you(to)}补正后，材料仍不符合要求`;
  return {
    kind: 'returnNotice',
    version: 1,
    title: '退回材料告知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `本院于${plainDate(receivedOn)}收到${you(to)}提交的${papers}。${found}。依照${FILING_RULES}第七条的规定，现将${papers}退回，并记录在册。`,
      ),
      ...(missing.length > 0 ? [paragraph('仍然缺少或者不符合要求的内容：'), numbered(missing.map(sentence))] : []),
      paragraph(`${you(to)}可以选择：`),
      points([
        `撤回。补齐材料后可以再次提交，本院照常接收；请注意诉讼时效、起诉期限或者申请执行的期间。`,
        `${insist}。本院依法${refusal}，在裁定书中写明理由；不服的，${remedy}。`,
      ]),
      paragraph(`请在“微法院”小程序“我的立案”中选择，或者书面告知本院立案庭。没有作出选择的，不视为撤回。`),
      sealedBy(courtName, date),
    ],
  };
}
