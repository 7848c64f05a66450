/** 非同步庭审: whether parties may be heard each at their own time (HEAR-13). */
import type { Step } from '../step';

export interface AsyncFacts {
  procedure: 'smallClaims' | 'civilSummary' | 'administrativeSummary' | 'ordinary';
  /** Real difficulty of everybody to be online at once; undefined: the judge has not found yet. */
  allHaveDifficulty: boolean | undefined;
  writtenApplication: boolean;
  /** Each party's answer to this application. */
  consents: readonly { partyId: string; consents: boolean | undefined }[];
  onlineExchangeDone: boolean;
  /** Main facts and evidence undisputed after it. */
  undisputed: boolean | undefined;
}

/**
 * HEAR-13, 在线诉讼规则第20条第2款: what stands against an asynchronous hearing; empty: the judge may order it. All conditions
 * together; what is not known stands against it.
 */
export function asyncHearingObstacles(facts: AsyncFacts): Step[] {
  const obstacles: Step[] = [];
  const need = (met: boolean | undefined, text: string, item: string) => {
    if (met !== true) obstacles.push({ text, rule: `HEAR-13 在线诉讼规则第20条第2款${item}` });
  };
  need(facts.procedure !== 'ordinary', '只有小额诉讼和民事、行政简易程序可以非同步开庭。', '');
  need(facts.allHaveDifficulty, '还没有查明各方同时在线确有困难。', '(1)');
  need(facts.writtenApplication, '还没有一方书面申请。', '(2)');
  need(
    facts.consents.length > 1 && facts.consents.every(({ consents }) => consents === true),
    '还不是各方都同意。',
    '(2)',
  );
  need(facts.onlineExchangeDone, '还没有进行在线证据交换或询问。', '(3)');
  need(facts.undisputed, '各方对主要事实和证据还有争议。', '(3)');
  return obstacles;
}

/** HEAR-13, 第20条第1款: other stages may be asynchronous with everybody's consent, within a period the court sets. */
export function asyncStageAllowed(
  consents: readonly { consents: boolean | undefined }[],
  period: { from: number; to: number } | undefined,
): boolean {
  return (
    consents.length > 1 &&
    consents.every((one) => one.consents === true) &&
    period !== undefined &&
    period.from < period.to
  );
}
