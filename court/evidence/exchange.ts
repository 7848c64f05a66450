/** 证据交换: in which way evidence is exchanged online, and what its record holds (EVID-4). */
import type { Step } from '../step';

export type ExchangeWay = 'synchronous' | 'asynchronous';

export interface ExchangeChoice {
  partyId: string;
  /** Consent to exchange online at all (HEAR-1). */
  online: boolean | undefined;
  way: ExchangeWay | undefined;
}

/**
 * EVID-4, 在线诉讼规则第14条: all agree on online: the way all chose; not the same way, or none named → synchronous. Otherwise
 * not online (for those who do not agree), or still to be asked. Throws RangeError without parties.
 */
export function exchangeWay(choices: readonly ExchangeChoice[]): Step & { way: ExchangeWay | 'notForAll' | 'ask' } {
  if (choices.length === 0) throw new RangeError('an exchange without parties');
  if (choices.some(({ online }) => online === false))
    return {
      way: 'notForAll',
      text: '有人不同意在线交换证据，他到法院进行。',
      rule: 'EVID-4 在线诉讼规则第4条第2款(3)',
    };
  if (choices.some(({ online }) => online === undefined))
    return { way: 'ask', text: '还有人没有表示是否同意在线交换证据，请询问。', rule: 'EVID-4 在线诉讼规则第4条' };
  if (choices.every(({ way }) => way === 'asynchronous'))
    return {
      way: 'asynchronous',
      text: '各方在法院定的期限里，分别登录查看并发表意见。',
      rule: 'EVID-4 在线诉讼规则第14条第3款',
    };
  const text = choices.every(({ way }) => way === 'synchronous')
    ? '各方在同一时间登录，一起发表意见。'
    : '同意在线，但对方式意见不一，在同一时间一起进行。';
  return { way: 'synchronous', text, rule: 'EVID-4 在线诉讼规则第14条第2、4款' };
}

export interface ExchangeRecord {
  ledByJudge: boolean;
  items: readonly { number: number; disputed: boolean | undefined; reason: string }[];
  rebuttalAnnounced: boolean;
  exchangedAgain: boolean;
}

/** EVID-4, 证据规定第57、58条: what the record of an exchange lacks. */
export function exchangeRecordGaps(record: ExchangeRecord): Step[] {
  const gaps: Step[] = [];
  if (!record.ledByJudge) gaps.push({ text: '证据交换要由审判人员主持。', rule: 'EVID-4 民事诉讼证据规定第57条第1款' });
  for (const { number, disputed, reason } of record.items) {
    const rule = 'EVID-4 民事诉讼证据规定第57条第2款';
    if (disputed === undefined) gaps.push({ text: `证据 ${number} 还没有记录有没有异议。`, rule });
    if (disputed === true && reason.trim() === '') gaps.push({ text: `证据 ${number} 有异议，请记下理由。`, rule });
  }
  if (record.rebuttalAnnounced && !record.exchangedAgain)
    gaps.push({ text: '有反驳证据要提交，要再组织一次证据交换。', rule: 'EVID-4 民事诉讼证据规定第58条' });
  return gaps;
}
