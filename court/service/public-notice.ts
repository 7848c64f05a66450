/** 公告送达: the day a public notice counts as service, and what it says (SERVE-10). */
import type { Step } from '../step';
import { addDays, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export type NoticedDocument = 'complaint' | 'appeal' | 'summons' | 'judgment' | 'ruling';

/** 解释第139条: what the notice must say of each document, besides why it is served by notice. */
const CONTENT: Record<NoticedDocument, readonly string[]> = {
  complaint: ['起诉要点', '答辩期限', '逾期不答辩的法律后果'],
  appeal: ['上诉要点', '答辩期限', '逾期不答辩的法律后果'],
  summons: ['出庭的时间和地点', '逾期不出庭的法律后果'],
  judgment: ['裁判主要内容'],
  ruling: ['裁判主要内容'],
};

export interface PublicNotice {
  /** The notice's date: the last posting or publication. */
  issuedOn: LegalDate;
  servedOn: LegalDate;
  /** First day of periods that run from this service, e.g. to answer or appeal. */
  firstDay: LegalDate;
  provisional: boolean;
  content: readonly string[];
  steps: Step[];
}

/**
 * 民事诉讼法第95、283条: 30 days from the notice, 60 for somebody without a domicile in China.
 * @param publishedOn days of every posting and publication; the last one counts (解释第138条)
 * @param appealable whether the judgment or ruling can be appealed (解释第139条)
 * @throws RangeError in civil summary procedure (解释第140条), without a publication, or without a reason recorded
 */
export function publicNotice(input: {
  document: NoticedDocument;
  publishedOn: readonly LegalDate[];
  domicileAbroad: boolean;
  civilSummary: boolean;
  appealable: boolean;
  reason: string;
}): PublicNotice {
  if (input.civilSummary) throw new RangeError('no public notice in civil summary procedure');
  if (input.reason === '') throw new RangeError('the reason for a public notice must be in the file');
  const issuedOn = input.publishedOn.reduce<LegalDate | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
  if (issuedOn === undefined) throw new RangeError('a notice that was not published serves nobody');
  const days = input.domicileAbroad ? 60 : 30;
  const period = computePeriod({ from: issuedOn, days });
  const firstDay = addDays(period.lastDay, 1);
  const rule = input.domicileAbroad ? 'SERVE-10 民事诉讼法第283条第2款' : 'SERVE-10 民事诉讼法第95条';
  const isDecision = input.document === 'judgment' || input.document === 'ruling';
  const remedy = isDecision && input.appealable ? ['上诉权利', '上诉期限', '上诉的法院'] : [];
  return {
    issuedOn,
    servedOn: period.lastDay,
    firstDay,
    provisional: period.provisional,
    content: ['公告送达的原因', ...CONTENT[input.document], ...remedy],
    steps: [
      { text: `公告日期以最后一次张贴或刊登的 ${legalDateText(issuedOn)}为准。`, rule: 'SERVE-10 民诉法解释第138条' },
      ...period.steps.slice(0, -1),
      {
        text: `公告满 ${days} 天，${legalDateText(period.lastDay)}视为送达，期限从 ${legalDateText(firstDay)}开始算。`,
        rule,
      },
    ],
  };
}
