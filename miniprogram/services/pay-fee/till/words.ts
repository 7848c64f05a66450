/** 收银台上的话: what is said while a payment runs, and who is at the till. Free of wx. */
import { momentText } from '../../../text/day';
import type { Step } from './flow';

const STEPS: Readonly<Record<Step, string>> = {
  asking: '正在准备付款，还没有扣钱。',
  paying: '请在微信的付款窗口里付。',
  confirming: '正在确认，不要重复付款。',
  leaving: '正在取消这次付款。',
};
export const stepText = (step: Step | ''): string => (step ? STEPS[step] : '');

export interface Paying {
  mine: boolean;
  since: string;
  until: string;
}

/** '' nobody is there. */
export function atTillText(paying: Paying | null, now: number): string {
  if (!paying) return '';
  const until = momentText(paying.until, now).replace(/^今天 /, '');
  return paying.mine
    ? `您有一次付款还没有完成，${until} 以前可以接着付，是同一笔，不会付两次。已经付了的，点“查结果”。`
    : Date.parse(paying.until) > now
      ? `另一个人正在付这张缴费单。请等到 ${until} 再看：付成了您就不用付；没有付成，您再付。`
      : '另一个人开始付过，还没有付成。您可以付：他那一次会先作废，不会收两笔。';
}
