/** 补正通知书: all defects in one notice, each with its reason and cure (FILE-6; 立案规定7, 在线诉讼规则9, 行诉法51). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { heading, type Paper, paragraph, points, sealedBy } from './paper';
import {
  ADMINISTRATIVE,
  clause,
  FILING_RULES,
  type FromCourt,
  fromCourt,
  type Matter,
  ONLINE_RULES,
  until,
  you,
} from './wording';

export interface CorrectionNoticeFacts extends FromCourt {
  matter: Matter;
  receivedOn: LegalDate;
  items: readonly { what: string; rule: string; how: string }[];
  days: number;
  lastDay: LegalDate;
}

const REFUSED: Record<Matter, string> = {
  civil: '裁定不予受理',
  administrative: '裁定不予立案',
  enforcement: '裁定不予受理',
};
const HANDED_IN: Record<Matter, string> = {
  civil: '起诉材料',
  administrative: '起诉材料',
  enforcement: '强制执行申请材料',
};
const INSISTS: Record<Matter, string> = {
  civil: '坚持起诉',
  administrative: '坚持起诉',
  enforcement: '坚持申请',
};

export function correctionNotice(facts: CorrectionNoticeFacts): Paper {
  const { courtName, to, date, matter, receivedOn, items, days, lastDay } = facts;
  const basis =
    matter === 'administrative'
      ? `${ADMINISTRATIVE}第五十一条第三款、${FILING_RULES}第七条`
      : `${FILING_RULES}第七条、${ONLINE_RULES}第九条`;
  return {
    kind: 'correctionNotice',
    version: 1,
    title: '补正通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `本院于${plainDate(receivedOn)}收到${you(to)}提交的${HANDED_IN[matter]}。经审查，材料尚需补正。依照${basis}的规定，现将需要补正的全部内容一次性告知如下：`,
      ),
      {
        is: 'table',
        columns: [
          { title: '序号', share: 8, align: 'centre' },
          { title: '需要补正的内容', share: 34 },
          { title: '理由', share: 24 },
          { title: '怎样补正', share: 34 },
        ],
        rows: items.map(({ what, rule, how }, i) => [String(i + 1), clause(what), clause(rule), clause(how)]),
      },
      heading('现将有关事项通知如下：'),
      points([
        `补正期限：请在收到本通知之次日起${days}日内，即${until(lastDay)}，逐项补正。`,
        '补正方式：在“微法院”小程序“我的立案”中逐项补正；也可以到本院诉讼服务大厅当面提交，或者邮寄至本院立案庭。',
        `期限内确有困难的，请在期限届满前申请延长，由本院决定。`,
        '按要求补正的，本院决定是否立案的期间自收到补正材料之次日起重新计算，收到起诉材料的日期不变。',
        `期限内没有补正的，本院退回材料并记录在册；${you(to)}${INSISTS[matter]}的，或者补正后仍不符合要求的，本院${REFUSED[matter]}，并书面说明理由。`,
      ]),
      sealedBy(courtName, date),
    ],
  };
}
