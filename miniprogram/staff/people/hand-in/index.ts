/** 代为提交前的确认: read to somebody without a phone at the counter; he says yes to this very version (FILE-13, ACC-2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { matterErrors, matterOf, PHRASES } from './matter';

const start: {
  filingId: string;
  version: string;
  ground: string;
  phrases: string[];
  read: boolean;
  errors: { filingId: string; version: string; ground: string; read: string };
  sending: boolean;
  trouble: string;
  done: DataOf<'identity', 'recordHandIn'> | null;
} = {
  filingId: '',
  version: '',
  ground: '',
  phrases: PHRASES,
  read: false,
  errors: { filingId: '', version: '', ground: '', read: '' },
  sending: false,
  trouble: '',
  done: null,
};

Page({
  data: start,
  onLoad({ filingId = '', version = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId), version: decodeURIComponent(version) });
  },
  scan() {
    wx.scanCode({
      onlyFromCamera: true,
      success: ({ result }) => {
        const found = matterOf(result);
        this.setData(
          found ? { ...found, trouble: '' } : { trouble: '这个码不是要提交的材料，请让他打开那一份再出示。' },
        );
      },
      // Whoever goes back from the camera types it.
      fail: () => {},
    });
  },
  typeId({ detail }: WechatMiniprogram.Input) {
    this.setData({ ...(matterOf(detail.value) ?? { filingId: detail.value.trim() }) });
  },
  typeVersion({ detail }: WechatMiniprogram.Input) {
    this.setData({ version: detail.value });
  },
  write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.setData({ ground: detail.text });
  },
  tick({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    this.setData({ read: detail.checked });
  },
  async record() {
    const { filingId, version, ground, read, sending } = this.data;
    if (sending) return;
    const errors = matterErrors({ filingId, version }, ground, read);
    this.setData({ errors, trouble: '' });
    if (Object.values(errors).some(Boolean)) return;
    this.setData({ sending: true });
    try {
      const done = await call('identity', {
        action: 'recordHandIn',
        filingId,
        version: Number(version),
        ground: ground.trim(),
      });
      this.setData({ done });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/people/index' }) });
  },
});
