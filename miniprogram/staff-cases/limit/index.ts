/** 审限: until when, how it comes about, what does not count, and where more is recorded (TIME-9..11). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { idFrom } from '../../components/move-frame/moving';
import { dayOf, daysBetween, dayText } from '../../text/day';
import { moveAt } from '../addresses';
import { type CourtCase, isOfficer } from '../step';

interface ExclusionRow {
  exclusionId: string;
  title: string;
  days: string;
  ground: string;
  runs: boolean;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  lastDay: string;
  left: number | null;
  steps: { text: string; rule: string }[];
  exclusions: ExclusionRow[];
  mayExtend: boolean;
  mayExclude: boolean;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  lastDay: '',
  left: null,
  steps: [],
  exclusions: [],
  mayExtend: false,
  mayExclude: false,
};

const exclusionRows = ({ exclusions }: CourtCase): ExclusionRow[] =>
  exclusions.map(({ exclusionId, kindName, from, to, ground }) => ({
    exclusionId: exclusionId ?? '',
    title: kindName,
    days: `${dayText(from)} 起${to ? `，到 ${dayText(to)}` : '，还没有结束'}`,
    ground,
    runs: to === null && exclusionId !== null,
  }));

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    this.load();
  },
  async load() {
    try {
      const found = await call('check-progress', { action: 'courtCase', caseId: this.data.caseId });
      const { limit, caseNo, can } = found;
      const lastDay = limit?.lastDay ?? '';
      this.setData({
        caseNo,
        lastDay,
        left: lastDay ? daysBetween(dayOf(Date.now()), lastDay) : null,
        steps: limit?.steps ?? [],
        exclusions: exclusionRows(found),
        mayExtend: can.includes('extendLimit'),
        mayExclude: isOfficer(found),
        state: limit ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  step({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { step, id = '' } = currentTarget.dataset;
    go(moveAt(this.data.caseId, step, id));
  },
});
