/** 财产分配方案: how the proceeds go to several creditors, and how to object within fifteen days (ENF-14; 民诉法解释508-510). */
import { type Fen, fen } from '../money';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { CIVIL_INTERPRETATION, clause, type FromCourt, fromCourt, money, moneyInFull } from './wording';

export interface PlanShare {
  creditor: string;
  /** 优先受偿 of what, or 普通债权. */
  rank: string;
  claimFen: Fen;
  shareFen: Fen;
}

export interface DistributionPlanFacts extends FromCourt, EnforcementHead {
  proceedsFen: Fen;
  feeFen: Fen;
  shares: readonly PlanShare[];
  reasons: string;
}

/** Throws RangeError where fee and shares are more than there is, or a share more than its claim. */
export function distributionPlan(facts: DistributionPlanFacts): Paper {
  const { courtName, date, proceedsFen, feeFen, shares, reasons } = facts;
  const given = shares.reduce((sum, { shareFen }) => sum + shareFen, 0 + feeFen);
  if (shares.length === 0 || given > proceedsFen) throw new RangeError(`${given} given out of ${proceedsFen}`);
  if (shares.some(({ claimFen, shareFen }) => shareFen > claimFen)) throw new RangeError('a share beyond its claim');
  const rest = fen(proceedsFen - given);
  return {
    kind: 'distributionPlan',
    version: 1,
    title: '财产分配方案',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${enforcementSentence(facts)}。执行所得款项${moneyInFull(proceedsFen)}，有多个债权人申请参与分配。依照${CIVIL_INTERPRETATION}第五百零八条、第五百零九条的规定，制作分配方案如下：`,
      ),
      paragraph(`扣除执行费用${money(feeFen)}。`),
      {
        is: 'table',
        columns: [
          { title: '债权人', share: 4 },
          { title: '受偿顺序', share: 3 },
          { title: '债权数额', share: 3, align: 'right' },
          { title: '分配数额', share: 3, align: 'right' },
        ],
        rows: shares.map(({ creditor, rank, claimFen, shareFen }) => [
          creditor,
          rank,
          money(claimFen),
          money(shareFen),
        ]),
      },
      ...(rest > 0 ? [paragraph(`分配后剩余${money(rest)}。`)] : []),
      paragraph(`理由：${clause(reasons)}。`),
      points([
        '债权人或者被执行人对本方案有异议的，应当自收到本方案之日起十五日内向本院提出书面异议。',
        '清偿后的剩余债务，被执行人应当继续清偿。',
      ]),
      sealedBy(courtName, date),
    ],
  };
}
