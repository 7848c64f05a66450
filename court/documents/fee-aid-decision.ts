/** 司法救助决定: aid granted, or refused with reasons and a new period to pay (FEE-13, 14; 收费办法44–51). The officer decided. */
import { AID_GROUNDS, type Aid, type AidGround, type AidKind } from '../fees/aid';
import type { Fen } from '../money';
import { yuanText } from '../money';
import { yuanInWords } from '../money-in-words';
import type { LegalDate } from '../time/legal-date';
import { AID_WORDS } from './fee-aid-application';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { FEE_MEASURES, type FromCourt, fromCourt, sentence, tight, until, you } from './wording';

export interface FeeAidDecisionFacts extends FromCourt {
  /** `与王建国民间借贷纠纷` */
  matter: string;
  asked: AidKind;
  /** The fee it is about. */
  amount?: Fen | undefined;
  decision:
    | {
        granted: true;
        aid: Aid;
        ground: AidGround /** What is still to pay, and by when. */;
        toPay?: Fen;
        until?: LegalDate;
      }
    | {
        granted: false;
        reasons: string /** 另行指定的期限; undefined: before registration, the fee notice will name it. */;
        lastDay?: LegalDate | undefined;
      };
}

const SOURCE: Record<AidKind, string> = {
  exempt: '第四十四条、第四十五条',
  reduce: '第四十四条、第四十六条',
  defer: '第四十四条、第四十七条、第四十九条',
};

export function feeAidDecision(facts: FeeAidDecisionFacts): Paper {
  const { courtName, to, date, matter, asked, decision } = facts;
  return {
    kind: 'feeAidDecision',
    version: 1,
    title: decision.granted ? '司法救助决定书' : '不予批准司法救助通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(`关于${you(to)}${matter}一案，${you(to)}向本院申请${AID_WORDS[asked]}诉讼费用${sumOf(facts.amount)}。`),
      ...(decision.granted ? granted(facts, decision) : refused(decision)),
      sealedBy(courtName, date),
    ],
  };
}

const sumOf = (amount: Fen | undefined): string => (amount === undefined ? '' : tight(yuanText(amount)));

function granted(
  { to }: FeeAidDecisionFacts,
  { aid, ground, toPay, until: lastDay }: Extract<FeeAidDecisionFacts['decision'], { granted: true }>,
) {
  const extent = aid.kind === 'reduce' ? `${aid.percent}%` : '';
  const rest =
    toPay === undefined
      ? ''
      : `${you(to)}应交${sumOf(toPay)}（${yuanInWords(toPay)}）${lastDay ? `，请在${until(lastDay)}交纳` : ''}。`;
  const later = lastDay ? `准予缓交至${until(lastDay).replace('前', '')}。` : '交纳的时间由本院另行通知。';
  return [
    paragraph(
      `经审查，${you(to)}的申请符合${FEE_MEASURES}规定的情形：${AID_GROUNDS[ground].title}。依照该办法${SOURCE[aid.kind]}的规定，决定如下：`,
    ),
    paragraph(
      aid.kind === 'defer'
        ? `准予${you(to)}缓交诉讼费用。${toPay === undefined ? '' : `缓交金额${sumOf(toPay)}（${yuanInWords(toPay)}）。`}${later}`
        : `准予${you(to)}${AID_WORDS[aid.kind]}诉讼费用${extent}。${aid.kind === 'reduce' ? rest : ''}`,
    ),
    paragraph('诉讼费用最终由哪一方负担，由本院在裁判文书中写明；对方当事人败诉的，由对方当事人负担。'),
  ];
}

const refused = ({ reasons, lastDay }: Extract<FeeAidDecisionFacts['decision'], { granted: false }>) => [
  paragraph(`经审查，本院不予批准。理由：${sentence(reasons)}`),
  points([
    lastDay
      ? `请在${until(lastDay)}交纳诉讼费用。逾期仍未交纳的，依法按撤诉处理。`
      : '立案后，请按交纳诉讼费用通知书指定的期限交纳。逾期仍未交纳的，依法按撤诉处理。',
    '有新的情况和证明材料的，可以在上述期限内再次提出。',
  ]),
  paragraph(`依照${FEE_MEASURES}第二十二条第四款、第四十八条第三款的规定，特此通知。`),
];
