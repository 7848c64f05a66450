/** 行审 (非诉执行): three months for an authority to ask the court to enforce its own act, after the time to sue ended (FILE-21; 行诉解释†156, 行政强制法†53). */
import type { Step } from '../../step';
import { type LegalDate, legalDateText } from '../../time/legal-date';
import { computePeriod } from '../../time/period';
import { answer, type Reckoned, type Standing, type TimeLimit } from './answer';
import { happened, inOrder, plausible } from './impossible';

export interface ActEnforcementLimitFacts {
  today: LegalDate;
  /** 被执行人的法定起诉期限届满之日, where it is known. */
  suitEndedOn?: LegalDate | undefined;
  /** Day the act was served on the debtor. */
  servedOn?: LegalDate | undefined;
  /** Whether he was told how long he has to sue. */
  told?: boolean | undefined;
  goodReason?: boolean | undefined;
}

const RULE = 'FILE-21 行诉解释第156条';
const ASK = {
  ended: '被执行人的起诉期限到哪一天？不知道的，决定是哪一天送达的？',
  told: '决定书上告诉对方多长时间内可以起诉了吗？',
  goodReason: '晚申请有没有正当理由？',
};

/** Throws ImpossibleFacts for contradicting days. */
export function actEnforcementLimit(facts: ActEnforcementLimitFacts): TimeLimit {
  const { today, suitEndedOn, servedOn, goodReason } = facts;
  plausible('suitEndedOn', suitEndedOn, today);
  happened('servedOn', servedOn, today);
  inOrder('suitEndedOn', servedOn, suitEndedOn, '起诉期限届满不会早于送达，请核对日期');
  const ends = suitEnds(facts);
  const asks = [...ends.asks, ...(goodReason === undefined ? [ASK.goodReason] : [])];
  const done = (reckoned: Reckoned) => answer(reckoned, today, RULE, NOTICES);
  if (ends.least === undefined) return done({ sure: undefined, possible: 'open', steps: ends.steps, askLonger: asks });
  const { lastDay, steps } = computePeriod({ from: ends.least, months: 3 });
  const early: Step[] =
    today > ends.most
      ? []
      : [
          {
            text: `对方的起诉期限到 ${legalDateText(ends.most)}才满，现在申请可能太早；要现在提交，材料也会收下。`,
            rule: RULE,
          },
        ];
  return done({
    sure: lastDay,
    possible: goodReason === false ? computePeriod({ from: ends.most, months: 3 }).lastDay : 'open',
    steps: [...ends.steps, ...early, { text: '起诉期限届满后三个月内申请。', rule: RULE }, ...steps],
    askLonger: asks,
  });
}

type SuitEnds = { steps: Step[]; asks: string[] } & ({ least: LegalDate; most: LegalDate } | { least: undefined });

/** When the debtor's time to sue ended: as told, or by FILE-23 from service. */
function suitEnds({ suitEndedOn, servedOn, told }: ActEnforcementLimitFacts): SuitEnds {
  if (suitEndedOn !== undefined) {
    const text = `对方的起诉期限到 ${legalDateText(suitEndedOn)}届满。`;
    return { least: suitEndedOn, most: suitEndedOn, steps: [{ text, rule: RULE }], asks: [] };
  }
  if (servedOn === undefined)
    return { least: undefined, steps: [{ text: '对方的起诉期限哪天届满还不知道。', rule: RULE }], asks: [ASK.ended] };
  const least = computePeriod({ from: servedOn, months: 6 }).lastDay;
  const most = told ? least : computePeriod({ from: servedOn, years: 1 }).lastDay;
  const until = told ? '' : `；没有告诉对方起诉期限的，最晚到 ${legalDateText(most)}`;
  const text = `对方从收到决定的 ${legalDateText(servedOn)}起有六个月起诉，到 ${legalDateText(least)}${until}。`;
  const steps = [{ text, rule: 'FILE-21, FILE-23 行诉法第46条第1款、行诉解释第64条' }];
  return { least, most, steps, asks: told === undefined ? [ASK.told] : [] };
}

const MAY = '逾期又没有正当理由的，法院可能不予受理，由法官决定；法院收到后五日内决定是否受理。';
const NOTICES: Record<Standing, string> = {
  inTime: `这是按所说情况推算的，不是决定。可以申请，请先书面催告，催告书送达十日后对方仍不履行的，提交申请。${MAY}`,
  late: `这只是提示，不是决定。仍然可以提交申请，材料会收下。${MAY}下一步：有正当理由的，写明理由并附证明。`,
  unclear: `这只是提示，不是决定。拿不准也可以提交申请，材料会收下。${MAY}下一步：查清起诉期限届满的日期，写明理由并附证明。`,
};
