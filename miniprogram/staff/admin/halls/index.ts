/** 大厅和窗口: the halls of one's own court. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { hoursText } from '../clock';
import { mayChange } from '../officer';

interface HallRow {
  hallId: string;
  name: string;
  address: string;
  text: string;
}

const start: { state: string; failure: { code: string; message: string }; rows: HallRow[]; isAdmin: boolean } = {
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  isAdmin: false,
};

Page({
  data: start,
  onShow() {
    this.load();
  },
  async load() {
    try {
      const [isAdmin, { halls }] = await Promise.all([mayChange(), call('court-desk', { action: 'halls' })]);
      const rows = halls.map(({ hallId, name, address, hours, queues, counters }) => ({
        hallId,
        name,
        address,
        text: `${hoursText(hours)} · ${queues.length} 个队列 · ${counters.length} 个窗口`,
      }));
      this.setData({ state: rows.length || isAdmin ? 'content' : 'empty', rows, isAdmin });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/staff/admin/hall/index?hallId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  add() {
    go('/staff/admin/hall/index');
  },
  history() {
    go('/staff/admin/history/index?setting=hall');
  },
});
