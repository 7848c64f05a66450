/** 留言: between one's own side and the officers of the case, about one service; it stays in the case. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';

type Message = DataOf<'receive-documents', 'say'>;
interface Said extends Message {
  when: string;
}

const MOST_TEXT = 2000;

const start: {
  serviceId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  title: string;
  caseNo: string;
  /** The oldest first, as people read. */
  said: Said[];
  next: string;
  more: boolean;
  text: string;
  most: number;
  sending: boolean;
  trouble: string;
} = {
  serviceId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  title: '',
  caseNo: '',
  said: [],
  next: '',
  more: false,
  text: '',
  most: MOST_TEXT,
  sending: false,
  trouble: '',
};

const saidOf = (message: Message): Said => ({ ...message, when: momentText(message.at, Date.now()) });

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId) });
    this.load();
    watchNews(this, () => this.load(), encodeURIComponent(this.data.serviceId));
  },
  async load() {
    const { serviceId } = this.data;
    try {
      const [{ courtId, title, caseNo }, { messages, next }] = await Promise.all([
        call('receive-documents', { action: 'service', serviceId }),
        call('receive-documents', {
          action: 'messages',
          serviceId,
          limit: Math.min(100, Math.max(20, this.data.said.length)),
        }),
      ]);
      const said = messages.reverse().map(saidOf);
      this.setData({ courtId, title, caseNo, said, next: next ?? '', state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async earlier() {
    const { serviceId, next, more, said } = this.data;
    if (!next || more) return;
    this.setData({ more: true });
    try {
      const answer = await call('receive-documents', { action: 'messages', serviceId, cursor: next });
      this.setData({ said: [...answer.messages.reverse().map(saidOf), ...said], next: answer.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  type({ detail }: WechatMiniprogram.Input) {
    // Not drawn anew while he types.
    this.data.text = detail.value;
  },
  speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const text = [this.data.text.trim(), detail.text].filter(Boolean).join('\n').slice(0, MOST_TEXT);
    this.setData({ text, trouble: '' });
  },
  async send() {
    const { serviceId, sending } = this.data;
    const text = this.data.text.trim();
    this.setData({ trouble: text ? '' : '请先写要说的话。' });
    if (!text || sending) return;
    this.setData({ sending: true });
    try {
      const message = await call('receive-documents', { action: 'say', serviceId, text });
      const others = this.data.said.filter(({ messageId }) => messageId !== message.messageId);
      this.setData({ said: [...others, saidOf(message)], text: '' });
    } catch (error) {
      this.setData({ text: this.data.text, trouble: failureOf(error).message });
    } finally {
      this.setData({ sending: false });
    }
  },
});
