/**
 * 收到时的期限: how what came in stands to a party's own period (TIME-3, 6, 7, 8), and whether the platform was down on its last day
 * (TIME-5). It is a fact noted at receipt: nothing is refused for it, and nothing restored by it.
 */
import type { Step } from '../step';
import { clockText } from '../time/clock-time';
import { type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';
import { type Outage, outageOnLastDay } from '../time/outage';
import { isInTime } from '../time/period';
import { restoration } from '../time/restoration';

/** `open`: no period runs for this party, or it is not known yet (nothing was served on him). */
export type Timing = 'open' | 'inTime' | 'late';

export interface TimingFacts {
  /** Epoch ms of the server when the court had it; of what was posted, the postmark's day counts instead. */
  receivedAt: number;
  /** TIME-3: of what came by post or over the counter and was entered later: the day that counts. */
  paper?: { how: 'posted' | 'handedIn'; on: LegalDate } | undefined;
  /** null: no such period runs for him. */
  lastDay: LegalDate | null;
  /** Of the platform around that last day. */
  outages: readonly Outage[];
}

export interface TimingFound {
  state: Timing;
  lastDay: LegalDate | null;
  /** Minutes of the last day on which the platform was down; 0: none. */
  outageMinutes: number;
  /** TIME-5: until when the period can be asked back for that outage; null: it was none, or it still lasts. */
  restoreUntil: LegalDate | null;
  step: Step;
}

export function timingOf({ receivedAt, paper, lastDay, outages }: TimingFacts): TimingFound {
  const received = paper
    ? `${legalDateText(paper.on)}${HOW[paper.how]}`
    : `${legalDateText(legalDateOf(receivedAt))}${clockText(receivedAt)}收到`;
  const none = { outageMinutes: 0, restoreUntil: null };
  if (lastDay === null)
    return {
      state: 'open',
      lastDay,
      ...none,
      step: { text: `${received}；现在没有查到正在计算的期限。`, rule: 'SERVE-6 民事诉讼法第85条' },
    };
  const by = `期限的最后一天是 ${legalDateText(lastDay)}`;
  if (paper ? paper.on <= lastDay : isInTime(receivedAt, lastDay))
    return {
      state: 'inTime',
      lastDay,
      ...none,
      step: { text: `${by}；${received}，按时。`, rule: 'TIME-3 民事诉讼法第85条第4款' },
    };
  const outage = outageOnLastDay(lastDay, outages, receivedAt);
  const late = { text: `${by}；${received}，已经过期。材料照收。`, rule: 'TIME-3 民事诉讼法第85条' };
  if (!outage.hit) return { state: 'late', lastDay, ...none, step: late };
  const restored = outage.endedOn ? restoration(outage.endedOn) : undefined;
  const restoreUntil = restored?.can ? restored.lastDay : null;
  const until = restoreUntil ? `，最晚 ${legalDateText(restoreUntil)}` : '';
  return {
    state: 'late',
    lastDay,
    outageMinutes: outage.minutes,
    restoreUntil,
    step: {
      text: `${late.text}最后一天本平台故障 ${outage.minutes} 分钟，可以据此申请顺延期限${until}，由法院决定。`,
      rule: 'TIME-3, TIME-5 民事诉讼法第86条',
    },
  };
}

const HOW = { posted: '交邮', handedIn: '递交到窗口' } as const;

/** Of several parties who file together, the one that stands worst is what the officer looks at first. */
export function worst<T extends Pick<TimingFound, 'state'>>(all: readonly T[]): T | undefined {
  return ORDER.map((state) => all.find((one) => one.state === state)).find((one) => one !== undefined);
}

const ORDER: readonly Timing[] = ['late', 'open', 'inTime'];
