/** 一条线索: and what is added to it, by typing or speaking; what was typed stays until the court has it. */
import { extensionOf } from '../../../../api/attachment';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { showPaper } from '../../../../api/paper';
import type { ClueRow } from '../shown';

const NO_ROW: ClueRow = {
  clueId: '',
  kindName: '',
  tone: 'quiet',
  stateName: '',
  next: '',
  at: '',
  by: '',
  urgent: false,
  texts: [],
  files: [],
  asks: '',
  checkBy: '',
  steps: [],
  answer: null,
  open: false,
};
const start: { adding: boolean; why: boolean; text: string; sending: boolean; error: string; trouble: string } = {
  adding: false,
  why: false,
  text: '',
  sending: false,
  error: '',
  trouble: '',
};
const storedAt = (clueId: string) => `clue-more:${clueId}`;

Component({
  properties: {
    row: { type: Object, value: NO_ROW },
    name: { type: String, value: 'clue' },
  },
  data: start,
  methods: {
    add() {
      const text = wx.getStorageSync<string>(storedAt(this.data.row.clueId)) || '';
      this.setData({ adding: true, text });
    },
    toggleWhy() {
      this.setData({ why: !this.data.why });
    },
    keep(text: string) {
      this.data.text = text;
      wx.setStorageSync(storedAt(this.data.row.clueId), text);
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.keep(detail.value);
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.keep([this.data.text.trim(), detail.text].filter(Boolean).join('\n'));
      this.setData({ text: this.data.text });
    },
    async send() {
      const clueId = this.data.row.clueId;
      const text = this.data.text.trim();
      if (this.data.sending) return;
      if (text.length < 2) {
        this.setData({ error: '请写要补充的内容' });
        return;
      }
      this.setData({ sending: true, error: '', trouble: '' });
      try {
        await call('follow-enforcement', { action: 'addToClue', clueId, text });
        wx.removeStorageSync(storedAt(clueId));
        this.setData({ adding: false, text: '' });
        this.triggerEvent('changed');
      } catch (error) {
        const { message, fields } = failureOf(error);
        this.setData({ error: fields.text ?? '', trouble: fields.text ? '' : message });
      } finally {
        this.setData({ sending: false });
      }
    },
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const file = this.data.row.files.find(({ fileId }) => fileId === currentTarget.dataset.id);
      const clueId = this.data.row.clueId;
      if (!file) return;
      const { fileId, mime, name } = file;
      wx.showLoading({ title: '正在打开' });
      const trouble = await showPaper(
        (offset) => call('follow-enforcement', { action: 'clueFile', clueId, fileId, offset }),
        extensionOf(mime),
      ).then(
        (shown) => (shown ? '' : '这个文件在手机上放不了，法院收到了。'),
        (error: unknown) => failureOf(error).message,
      );
      wx.hideLoading();
      if (trouble) wx.showModal({ title: name, content: trouble, showCancel: false });
    },
  },
});
