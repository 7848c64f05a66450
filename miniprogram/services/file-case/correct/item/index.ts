/** 补正的一项: what is missing, why, how to mend it; the answer in words and files, kept as it is written. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { NOT_HERE } from '../../filing/asking';
import { itemName } from '../answers';
import { write, writtenOf } from '../written';

const NO_ITEM = { code: 'NOT_FOUND', message: '没有这一项，或者现在不在补正。请回到这份立案看一看。' };

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  number: number;
  count: number;
  itemId: string;
  what: string;
  rule: string;
  how: string;
  text: string;
  name: string;
  most: number;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  courtId: '',
  number: 0,
  count: 0,
  itemId: '',
  what: '',
  rule: '',
  how: '',
  text: '',
  name: '',
  most: 2000,
};

Page({
  data: start,
  onLoad({ filingId = '', item = '1' }) {
    const number = Number(item);
    this.setData({ filingId: decodeURIComponent(filingId), number, name: itemName(number - 1) });
    this.load();
  },
  async load() {
    const { filingId, number } = this.data;
    this.setData({ state: 'loading' });
    try {
      const { correction, can, courtId } = await call('file-case', { action: 'get', filingId });
      const items = correction?.items ?? [];
      const found = items[number - 1];
      if (!found || !can.includes('resubmit')) {
        this.setData({ state: 'error', failure: NO_ITEM });
        return;
      }
      const { itemId, what, rule, how } = found;
      const text = writtenOf(filingId).texts[itemId] ?? '';
      this.setData({ state: 'content', courtId, count: items.length, itemId, what, rule, how, text });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message: code === 'NOT_FOUND' ? NOT_HERE : message } });
    }
  },
  type({ detail }: WechatMiniprogram.Input) {
    const { filingId, itemId } = this.data;
    const written = writtenOf(filingId);
    write(filingId, { ...written, texts: { ...written.texts, [itemId]: detail.value } });
  },
  goOn() {
    const { number, count, filingId } = this.data;
    if (number >= count) return this.back();
    wx.redirectTo({
      url: `/services/file-case/correct/item/index?filingId=${encodeURIComponent(filingId)}&item=${number + 1}`,
    });
  },
  back() {
    const { filingId } = this.data;
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/services/file-case/correct/index?filingId=${encodeURIComponent(filingId)}` }),
    });
  },
});
