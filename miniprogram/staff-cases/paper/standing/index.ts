/** 交得对不对: in time or not for each party, what speaks against it, its fee; for the officer to weigh, never a reason not to receive it. */
import { dayText } from '../../../text/day';
import { moneyText } from '../../../text/yuan';
import type { FiledPaper } from '../shown';

// The boundary: WeChat's typings know an object's shape only by its initial value.
const NO_PAPER = null as FiledPaper | null;

interface Timing {
  key: string;
  title: string;
  late: boolean;
  text: string;
  more: string;
}

const STATES = { open: '没有期限在走', inTime: '在期限内', late: '过了期限' } as const;

const start: { timings: Timing[]; fee: string } = { timings: [], fee: '' };

Component({
  properties: { paper: { type: Object, value: NO_PAPER } },
  data: start,
  observers: {
    paper(paper: FiledPaper | null) {
      if (!paper) return;
      const { timings, fee } = paper;
      this.setData({
        timings: timings
          .filter(({ state, lastDay }) => state !== 'open' || lastDay !== null)
          .map(({ partyId, name, state, lastDay, text, outageMinutes, restoreUntil }) => ({
            key: partyId,
            title: `${name}：${STATES[state]}${lastDay ? `，最后一天是 ${dayText(lastDay)}` : ''}`,
            late: state === 'late',
            text,
            more: [
              outageMinutes > 0 ? `那天平台停过 ${outageMinutes} 分钟，可以作为顺延的理由。` : '',
              restoreUntil ? `可以在 ${dayText(restoreUntil)} 以前申请顺延。` : '',
            ].join(''),
          })),
        fee: fee ? (fee.amountFen === null ? '费用要由书记员核定。' : `费用 ${moneyText(fee.amountFen)}`) : '',
      });
    },
  },
});
