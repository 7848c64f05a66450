/** 交纳诉讼费用通知书: what is to be paid, how it comes about, by when, and how to ask for aid (FEE-11..14; 收费办法20, 22, 44–49). */
import type { Fen } from '../money';
import { yuanText } from '../money';
import { yuanInWords } from '../money-in-words';
import type { LegalDate } from '../time/legal-date';
import { heading, numbered, type Paper, paragraph, points, sealedBy } from './paper';
import {
  CIVIL_INTERPRETATION,
  FEE_MEASURES,
  type FromCourt,
  fromCourt,
  named,
  sentence,
  tight,
  until,
  you,
} from './wording';

export interface FeeNoticeFacts extends FromCourt {
  /** 民事 unless it says otherwise. */
  matter?: 'civil' | 'administrative' | undefined;
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  /** `acceptanceFee` of a suit, `applicationFee` of an application, `topUp`: the difference on a raised claim or a changed procedure. */
  item: 'acceptanceFee' | 'applicationFee' | 'topUp';
  amount: Fen;
  /** How it comes about, line by line, as court/fees says it. */
  steps: readonly string[];
  /** Known where the notice is served at once; otherwise seven days run from its receipt. */
  lastDay?: LegalDate | undefined;
  /** How it may be paid besides in the program, e.g. the bank that takes it for the court. */
  ways?: string | undefined;
}

const ITEM = { acceptanceFee: '案件受理费', applicationFee: '申请费', topUp: '案件受理费差额' } as const;

export function feeNotice(facts: FeeNoticeFacts): Paper {
  const { courtName, to, date, claimants, opponents, cause, item, amount, steps } = facts;
  const sum = tight(yuanText(amount));
  return {
    kind: 'feeNotice',
    version: 1,
    title: '交纳诉讼费用通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${named(claimants)}与${named(opponents)}${cause}一案，依照${FEE_MEASURES}第六条、第二十条、第二十二条的规定，${you(to)}应当预交${ITEM[item]}${sum}（${yuanInWords(amount)}）。`,
      ),
      ...(steps.length > 0 ? [heading('计算过程'), numbered(steps.map((step) => sentence(tight(step))))] : []),
      heading('交纳事项'),
      points([periodText(facts), waysText(facts), AID, consequence(facts), REVIEW]),
      sealedBy(courtName, date),
    ],
  };
}

function periodText({ lastDay, to, item }: FeeNoticeFacts): string {
  if (item === 'applicationFee')
    return lastDay ? `交纳期限：请在${until(lastDay)}交纳。` : '交纳期限：请在提出申请时交纳。';
  const last = lastDay ? `，最后一日为${until(lastDay).replace('前', '')}` : '';
  return `交纳期限：自${you(to)}收到本通知次日起七日内${last}。最后一日是法定休假日的，顺延到其后的第一个工作日。`;
}

const waysText = ({ ways, courtName }: FeeNoticeFacts): string =>
  `交纳方式：在“微法院”小程序“缴费”中核对金额后交纳，或者持本通知到${courtName}诉讼服务大厅办理${ways ? `；${ways}` : ''}。金额以本通知为准，不要向任何个人账户转账。`;

const AID =
  '交纳确有困难的，可以在交纳期限内书面申请缓交、减交或者免交，并提交证明材料；免交只适用于自然人。申请期间不按逾期处理；不予批准的，本院书面说明理由并另行指定交纳期限。';

const consequence = ({ item, matter = 'civil' }: FeeNoticeFacts): string => {
  if (item === 'applicationFee') return '逾期未交纳又未提出司法救助申请的，依照有关规定处理。';
  // 行诉解释61 has the same for administrative suits.
  const basis = matter === 'civil' ? `依照${CIVIL_INTERPRETATION}第二百一十三条的规定，` : '依法';
  return `逾期未交纳又未提出司法救助申请的，或者申请未获批准，在指定期限内仍未交纳的，${basis}裁定按撤诉处理。`;
};

/** 收费办法43.3, 53 */
const REVIEW =
  '对诉讼费用的计算有异议的，可以向本院请求复核；计算确有错误的，本院予以更正。诉讼费用最终由哪一方负担，由本院在裁判文书中写明；应当退还的，自文书生效之日起十五日内退还。';
