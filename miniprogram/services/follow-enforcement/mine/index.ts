/** 我的执行案件: every execution that one takes part in, on either side; how it stands and what comes next. */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import type { DataOf } from '../../../api/services';
import { dayOf, daysBetween, dayText, leftText } from '../../../text/day';
import { shortStars } from '../../../text/stars';
import type { Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';
import { casePage } from '../addresses';
import { enforcementTone } from '../enforcement-tone';

type Line = DataOf<'follow-enforcement', 'mine'>['executions'][number];

interface Row {
  caseId: string;
  title: string;
  caseNo: string;
  courtName: string;
  side: string;
  tone: Tone;
  stateName: string;
  next: string;
  left: string;
  due: string;
  /** It is near. */
  urgent: boolean;
}

/** From here on a day stands out. */
const SOON = 30;
const NO_ROWS: Row[] = [];
const start: Listed<Row> = { ...nothingYet, rows: NO_ROWS };

Page({
  data: start,
  behaviors: [closesLive],
  onLoad() {
    this.load();
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.loadMore();
  },
  async ask(after: { cursor?: string }) {
    const { executions, next } = await call('follow-enforcement', { action: 'mine', ...after });
    const today = dayOf(Date.now());
    return { rows: executions.map((line) => rowOf(line, today)), next };
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  loadMore() {
    return moreOfList(this, (after) => this.ask(after));
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(casePage(currentTarget.dataset.id));
  },
  apply() {
    go('/services/file-case/start/index?kind=enforcement');
  },
  link() {
    go('/services/check-progress/link/index');
  },
  check() {
    go(`/services/identity/start/index?next=${encodeURIComponent('/services/follow-enforcement/mine/index')}`);
  },
});

function rowOf(line: Line, today: string): Row {
  const { caseId, title, caseNo, courtName, side, sideName, names, state, stateName, next, leftFen, due } = line;
  const who = side === 'applicant' ? '对方还差' : '还要还';
  return {
    caseId,
    title,
    caseNo,
    courtName,
    side: `${sideName} ${names.join('、')}`,
    tone: enforcementTone(state),
    stateName,
    next,
    left: leftFen === null ? '' : `${who} ${yuanText(leftFen)}`,
    due: due ? `${shortStars(due.text)}，最后一天 ${dayText(due.on)}，${leftText(daysBetween(today, due.on))}` : '',
    urgent: due !== null && daysBetween(today, due.on) <= SOON,
  };
}
