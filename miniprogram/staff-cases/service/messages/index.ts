/** 关于送达的留言: between the officers of the case and the side that is served; they stay in the case. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { momentText } from '../../../text/day';

interface Row {
  messageId: string;
  by: string;
  fromCourt: boolean;
  text: string;
  at: string;
}

const start: { serviceId: string; text: string } & Listed<Row> & typeof notActing = {
  ...notActing,
  ...nothingYet,
  rows: [],
  serviceId: '',
  text: '',
};

Page({
  data: start,
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId) });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    await loadList(this, (after) => this.ask(after));
    // An empty talk is where one begins.
    if (this.data.state === 'empty') this.setData({ state: 'content' });
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { serviceId } = this.data;
    const { messages, next } = await call('receive-documents', { action: 'messages', serviceId, ...after });
    const rows = messages.map(({ at, mine: _, ...one }) => ({ ...one, at: momentText(at, Date.now()) }));
    return { rows, next };
  },
  write({ detail }: WechatMiniprogram.Input) {
    this.setData({ text: detail.value });
  },
  async send() {
    const { serviceId } = this.data;
    const text = this.data.text.trim();
    if (!text) {
      this.setData({ errors: { text: '请写留言的内容' } });
      return;
    }
    const done = await act(this, null, () => call('receive-documents', { action: 'say', serviceId, text }));
    if (!done) return;
    this.setData({ text: '' });
    await this.load();
  },
});
