/** 立案以后当事人收到什么: number, papers, and what is to be paid by when, as the service words it (FILE-11, FEE-10, 13). Free of wx. */
import type { DataOf } from '../../api/services';
import type { Filing } from './filing';
import { legalDayText, type Told } from './told';

type Registered = Pick<DataOf<'file-case', 'register'>, 'caseNo' | 'fee'>;

function payWords({ prepaid, lastDay, amountFen, payment }: Registered['fee'], { kind, aid }: Filing): string {
  if (!prepaid) return amountFen > 0 ? `诉讼费用${payment}。` : '本案不收案件受理费。';
  if (aid?.decision?.granted) return `已准许缓交，${lastDay ? `最迟 ${legalDayText(lastDay)}交` : '暂时不用交'}。`;
  if (aid && !aid.decision) return '您已申请司法救助，决定之前不用交费。';
  const what = kind === 'enforcement' ? '申请费' : '案件受理费';
  return lastDay ? `请交纳${what}，最迟 ${legalDayText(lastDay)}。` : `缴费通知送达后 7 日内交纳${what}。`;
}

export function registeredTold({ caseNo, fee }: Registered, filing: Filing): Told {
  const { kind } = filing;
  const papers =
    kind === 'civil'
      ? fee.prepaid
        ? '受理案件通知书、交纳诉讼费用通知书和举证通知书'
        : '受理案件通知书和举证通知书'
      : fee.prepaid
        ? '受理案件通知书和交纳诉讼费用通知书'
        : '受理案件通知书';
  return { title: '已立案', text: `已立案，案号 ${caseNo}。请查收${papers}。${payWords(fee, filing)}` };
}
