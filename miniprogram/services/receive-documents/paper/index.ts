/** 要一份纸质的: where it is to be sent; neither the day of service nor a period changes by it (SERVE-8). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { lackingOf, NO_POST, type Post, sentAs } from '../post/post';
import { wayTo } from '../ways';

const start: {
  serviceId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  title: string;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
} = {
  serviceId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  title: '',
  errors: {},
  sending: false,
  trouble: '',
};

const typed = new WeakMap<object, Post>();

Page({
  data: start,
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId) });
    this.load();
  },
  async load() {
    const { serviceId } = this.data;
    try {
      const service = await call('receive-documents', { action: 'service', serviceId });
      const { can, courtId, title } = service;
      if (!can.includes('requestPaper')) {
        const message = service.paper
          ? '已经要过一份纸质的，不用再要。寄出以后会告诉您。'
          : '这份文书还没有送达，或者本来就是寄给您的，现在不用要。';
        this.setData({ state: 'error', failure: { code: 'PRECONDITION_FAILED', message } });
        return;
      }
      this.setData({ courtId, title, state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ post: Post }>) {
    typed.set(this, detail.post);
  },
  async send() {
    const { serviceId, sending } = this.data;
    const post = typed.get(this) ?? NO_POST;
    const errors = lackingOf(post);
    this.setData({ errors, trouble: Object.values(errors)[0] ?? '' });
    if (sending || Object.keys(errors).length > 0) return;
    this.setData({ sending: true });
    try {
      await call('receive-documents', { action: 'requestPaper', serviceId, ...sentAs(post) });
      wx.showToast({ title: '已经告诉书记员', icon: 'success' });
      if (getCurrentPages().length > 1) wx.navigateBack();
      else go(wayTo('service', serviceId));
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
});
