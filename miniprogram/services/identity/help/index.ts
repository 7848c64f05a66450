/** 帮办: who helps me with the phone, whom I help; what waits for my word (ACC-1, ID-2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type HelpRow, helpRow } from './rows';

interface Asked {
  filingId: string;
  title: string;
  helperName: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  handIns: Asked[];
  forMe: HelpRow[];
  mine: HelpRow[];
  over: HelpRow[];
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  handIns: [],
  forMe: [],
  mine: [],
  over: [],
};

Page({
  data: start,
  /** A message leads here with the one it is about. */
  onLoad({ helpId = '' }) {
    if (helpId) go(`/services/identity/help/one/index?helpId=${helpId}`);
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const [{ helps }, { handIns }] = await Promise.all([
        call('identity', { action: 'myHelps' }),
        call('identity', { action: 'handIns' }),
      ]);
      const isOver = ({ tone }: HelpRow) => tone === 'over' || tone === 'quiet';
      const rows = helps.map((help) => ({ row: helpRow(help), helper: help.iAm === 'helper' }));
      const live = rows.filter(({ row }) => !isOver(row));
      this.setData({
        state: 'content',
        failure: start.failure,
        handIns: handIns.map(({ filingId, title, helperName }) => ({ filingId, title, helperName })),
        forMe: live.filter(({ helper }) => !helper).map(({ row }) => row),
        mine: live.filter(({ helper }) => helper).map(({ row }) => row),
        over: rows.map(({ row }) => row).filter(({ tone }) => tone === 'over'),
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/identity/help/one/index?helpId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  openHandIn({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/identity/hand-in/index?filingId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  offer() {
    go('/services/identity/help/offer/index');
  },
  accept() {
    go('/services/identity/help/accept/index');
  },
});
