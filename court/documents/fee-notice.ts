/**
 * 交纳（补交）诉讼费用通知书: what is to be paid, how it comes about, by when, and how to ask for aid, on every occasion of
 * court/fees/deadline.ts (FEE-7, 8, 11..14; 收费办法20–22, 44–49, 民诉法解释199, 213, 318).
 */
import type { FeeItem } from '../fees/tariff';
import type { Fen } from '../money';
import type { LegalDate } from '../time/legal-date';
import {
  type FeeMatter,
  feeName,
  inTheEnd,
  type NoticeOccasion,
  occasionText,
  payPeriod,
  unpaidConsequence,
  unpaidVerb,
} from './fee-occasion';
import { heading, numbered, type Paper, paragraph, points, sealedBy } from './paper';
import { type FromCourt, fromCourt, moneyInFull, named, sentence, tight } from './wording';

export interface FeeNoticeFacts extends FromCourt {
  /** 民事 unless it says otherwise. */
  matter?: FeeMatter | undefined;
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  item: FeeItem;
  /** Undefined: of a suit or an application as it is filed, by `item`. */
  occasion?: NoticeOccasion | undefined;
  amount: Fen;
  /** How it comes about, line by line, as court/fees says it. */
  steps: readonly string[];
  /** Known where the notice is served at once, or the days do not run from its receipt; otherwise seven days run from it. */
  lastDay?: LegalDate | undefined;
  /** How it may be paid besides in the program, e.g. the bank that takes it for the court. */
  ways?: string | undefined;
}

const FILED: Record<FeeItem, NoticeOccasion> = {
  acceptanceFee: { kind: 'plaintiff' },
  applicationFee: { kind: 'application' },
};

export function feeNotice(facts: FeeNoticeFacts): Paper {
  const { courtName, to, date, claimants, opponents, cause, item, amount, steps, matter = 'civil', lastDay } = facts;
  const { occasion = FILED[item] } = facts;
  const verb = unpaidVerb(occasion);
  return {
    kind: 'feeNotice',
    version: 2,
    title: occasion.kind === 'topUp' ? '补交诉讼费用通知书' : '交纳诉讼费用通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${named(claimants)}与${named(opponents)}${cause}一案，${occasionText(occasion, to)}${feeName(occasion)}${moneyInFull(amount)}。`,
      ),
      ...(steps.length > 0 ? [heading('计算过程'), numbered(steps.map((step) => sentence(tight(step))))] : []),
      heading('交纳事项'),
      points([
        payPeriod(occasion, to, lastDay),
        waysText(facts),
        AID,
        `逾期未${verb}又未提出司法救助申请的，或者申请未获批准，在指定期限内仍未${verb}${unpaidConsequence(occasion, matter)}`,
        `${REVIEW}${inTheEnd(occasion)}`,
      ]),
      sealedBy(courtName, date),
    ],
  };
}

/** FEE-17: anyone may pay for the party. */
const waysText = ({ ways, courtName }: FeeNoticeFacts): string =>
  `交纳方式：在“微法院”小程序“缴费”中核对金额后交纳，也可以请他人代交，或者持本通知到${courtName}诉讼服务大厅办理${ways ? `；${ways}` : ''}。金额以本通知为准，不要向任何个人账户转账。`;

/** FEE-13, FEE-14 */
const AID =
  '交纳确有困难的，可以在交纳期限内书面申请缓交、减交或者免交，并提交证明材料；免交只适用于自然人。申请期间不按逾期处理；不予批准的，本院书面说明理由并另行指定交纳期限。';

/** 收费办法43.3 */
const REVIEW = '对诉讼费用的计算有异议的，可以向本院请求复核；计算确有错误的，本院予以更正。';
