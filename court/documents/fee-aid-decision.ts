/**
 * 司法救助决定: aid granted, or refused with reasons and a new period to pay (FEE-13, 14; 收费办法22.4, 44–51): asked for with a filing, or
 * of a fee that was ordered already. The officer decided, the president approved what is granted.
 */
import { AID_GROUNDS, type Aid, type AidGround, type AidKind } from '../fees/aid';
import { type Fen, fen } from '../money';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { cited } from './citation';
import { AID_WORDS } from './fee-aid-application';
import { type FeeMatter, feeName, type NoticeOccasion, unpaidConsequence, unpaidVerb } from './fee-occasion';
import { type Block, type Paper, paragraph, points, sealedBy } from './paper';
import { FEE_MEASURES, type FromCourt, fromCourt, money, moneyInFull, sentence, until, you } from './wording';

export interface FeeAidDecisionFacts extends FromCourt {
  /** `与王建国民间借贷纠纷` */
  matter: string;
  asked: AidKind;
  /** The fee it is about. */
  amount?: Fen | undefined;
  /** The order it is about; undefined: asked for with the filing, there is none yet. */
  ordered?: { occasion: NoticeOccasion; matter: FeeMatter } | undefined;
  decision: AidGranted | AidRefused;
}

interface AidGranted {
  granted: true;
  aid: Aid;
  ground: AidGround;
  /** The officer's own words; never missing where he grants other aid than was asked for. */
  reasons?: string | undefined;
  /** DOMAIN 4: the day the president approved it. */
  approvedOn?: LegalDate | undefined;
  /** What is still to pay, and by when. */
  toPay?: Fen | undefined;
  until?: LegalDate | undefined;
}

interface AidRefused {
  granted: false;
  reasons: string;
  /** 另行指定的期限; undefined: before registration, the fee notice will name it. */
  lastDay?: LegalDate | undefined;
}

const SOURCE: Record<AidKind, string> = {
  exempt: '第四十四条、第四十五条',
  reduce: '第四十四条、第四十六条',
  defer: '第四十四条、第四十七条、第四十九条',
};

/** Throws RangeError where other aid is granted than was asked for without a word why (收费办法48.3). */
export function feeAidDecision(facts: FeeAidDecisionFacts): Paper {
  const { courtName, to, date, matter, asked, decision, amount } = facts;
  const sum = amount === undefined ? '' : money(amount);
  return {
    kind: 'feeAidDecision',
    version: 2,
    title: decision.granted ? '司法救助决定书' : '不予批准司法救助通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(`关于${you(to)}${matter}一案，${you(to)}向本院申请${AID_WORDS[asked]}${feeOf(facts)}${sum}。`),
      ...(decision.granted ? granted(facts, decision) : refused(facts, decision)),
      sealedBy(courtName, date),
    ],
  };
}

const feeOf = ({ ordered }: FeeAidDecisionFacts): string => (ordered ? feeName(ordered.occasion) : '诉讼费用');

function granted(facts: FeeAidDecisionFacts, decision: AidGranted): Block[] {
  const { to, asked } = facts;
  const { aid, ground, reasons, approvedOn } = decision;
  if (aid.kind !== asked && !reasons) throw new RangeError(`${asked} was asked for and ${aid.kind} is granted: why`);
  const { title, rule } = AID_GROUNDS[ground];
  const approved = approvedOn ? `，经本院院长于${plainDate(approvedOn)}批准` : '';
  return [
    paragraph(
      `经审查，${you(to)}的申请符合${cited(rule)}规定的情形：${title}。${reasons ? sentence(reasons) : ''}依照该办法${SOURCE[aid.kind]}的规定${approved}，决定如下：`,
    ),
    paragraph(extentOf(facts, decision)),
    paragraph(afterwards(aid.kind)),
  ];
}

function extentOf(facts: FeeAidDecisionFacts, { aid, toPay, until: lastDay }: AidGranted): string {
  const { to, asked, amount, ordered } = facts;
  const who = you(to);
  const rest = aid.kind === asked ? '' : `${who}申请${AID_WORDS[asked]}的其余部分，不予批准。`;
  switch (aid.kind) {
    case 'defer': {
      const sum = toPay === undefined ? '' : `缓交金额${moneyInFull(toPay)}。`;
      const later = lastDay ? `准予缓交至${plainDate(lastDay)}（含当日）。` : '交纳的时间由本院另行通知。';
      return `准予${who}缓交${feeOf(facts)}。${sum}${later}${rest}`;
    }
    case 'exempt': {
      const sum = amount === undefined ? '' : moneyInFull(amount);
      const notice = ordered ? `本院此前发出的缴费通知不再执行，${who}不需要交纳这笔费用。` : '';
      return `准予${who}免交${feeOf(facts)}${sum}。${notice}`;
    }
    case 'reduce': {
      const off = amount === undefined || toPay === undefined ? '' : `，减交${moneyInFull(fen(amount - toPay))}`;
      const due =
        toPay === undefined ? '' : `${who}应交${moneyInFull(toPay)}${lastDay ? `，请在${until(lastDay)}交纳` : ''}。`;
      return `准予${who}减交${feeOf(facts)}${aid.percent}%${off}。${due}${rest}`;
    }
  }
}

/** 收费办法50, 51 */
const afterwards = (kind: AidKind): string =>
  `${kind === 'defer' ? '' : `准予${AID_WORDS[kind]}的情况，由本院在本案的法律文书中载明。`}诉讼费用最终由哪一方负担，由本院在裁判文书中写明；对方当事人败诉的，由对方当事人负担。`;

function refused({ ordered }: FeeAidDecisionFacts, { reasons, lastDay }: AidRefused): Block[] {
  const effect = ordered
    ? `逾期仍未${unpaidVerb(ordered.occasion)}${unpaidConsequence(ordered.occasion, ordered.matter)}`
    : '逾期仍未交纳的，依法按撤诉处理。';
  return [
    paragraph(`经审查，本院不予批准。理由：${sentence(reasons)}`),
    points([
      lastDay
        ? `本院重新指定交纳期限，请在${until(lastDay)}交纳诉讼费用。${effect}`
        : `立案后，请按交纳诉讼费用通知书指定的期限交纳。${effect}`,
      '有新的情况和证明材料的，可以在上述期限内再次提出。',
    ]),
    paragraph(`依照${FEE_MEASURES}第二十二条第四款、第四十八条第三款的规定，特此通知。`),
  ];
}
