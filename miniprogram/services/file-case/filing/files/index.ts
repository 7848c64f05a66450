/** 附件: what the court has received with it, each to look at or listen to, and what it can be told by (EVID-6). */
import { showFile } from '../../../../api/attachment';
import { failureOf } from '../../../../api/failure';
import { sizeText } from '../../../../components/file-list/rows';
import { stampText } from '../../../../text/day';
import { type ReadBack, readBack } from '../../upload/read-back';
import { attachedTo } from '../attached';

interface Line {
  id: string;
  name: string;
  size: string;
  look: string;
}

/** Drawn at first; the rest when asked for. */
const FIRST = 10;
const NOT_HERE = '这种文件手机上看不了。法院已经收到，法官能看。';
const start: { lines: Line[]; all: boolean; opening: string; percent: number; playing: string } = {
  lines: [],
  all: false,
  opening: '',
  percent: 0,
  playing: '',
};

const players = new WeakMap<object, WechatMiniprogram.InnerAudioContext>();

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** How many there are; the list itself is kept apart (attached.ts). */
    count: { type: Number, value: 0 },
  },
  data: start,
  observers: {
    'filingId, count'() {
      this.show();
    },
  },
  lifetimes: {
    detached() {
      this.data.opening = '';
      players.get(this)?.destroy();
    },
  },
  methods: {
    show() {
      const { filingId, all } = this.data;
      const lines = attachedTo(filingId)
        .slice(0, all ? undefined : FIRST)
        .map(({ attachmentId, name, size, mime }) => ({
          id: attachmentId,
          name,
          size: sizeText(size),
          look: mime.startsWith('audio/') ? '听一听' : '看一看',
        }));
      this.setData({ lines });
    },
    showAll() {
      this.setData({ all: true });
      this.show();
    },
    of({ currentTarget }: WechatMiniprogram.BaseEvent) {
      return attachedTo(this.data.filingId).find(({ attachmentId }) => attachmentId === currentTarget.dataset.id);
    },
    async open(event: WechatMiniprogram.BaseEvent) {
      const file = this.of(event);
      if (!file) return;
      const { attachmentId, name } = file;
      if (this.data.opening === attachmentId || this.data.playing === attachmentId) return this.stop();
      this.stop();
      this.setData({ opening: attachmentId, percent: 0 });
      try {
        const found = await readBack(file, (percent) => {
          if (this.data.opening === attachmentId) this.setData({ percent });
          return this.data.opening === attachmentId;
        });
        if (found) await this.look(found, attachmentId, name);
      } catch (error) {
        wx.showModal({ title: name, content: failureOf(error).message, showCancel: false });
      } finally {
        if (this.data.opening === attachmentId) this.setData({ opening: '' });
      }
    },
    async look({ filePath, extension }: ReadBack, attachmentId: string, name: string) {
      if (extension === 'mp3') this.play(filePath, attachmentId);
      else if (!(await showFile(filePath, extension)))
        await wx.showModal({ title: name, content: NOT_HERE, showCancel: false });
    },
    play(filePath: string, attachmentId: string) {
      const player = wx.createInnerAudioContext();
      players.set(this, player);
      player.onEnded(() => this.stop());
      player.onError(() => {
        this.stop();
        wx.showToast({ title: '放不出来', icon: 'none' });
      });
      player.src = filePath;
      player.play();
      this.setData({ playing: attachmentId });
    },
    stop() {
      players.get(this)?.destroy();
      players.delete(this);
      this.setData({ opening: '', playing: '' });
    },
    receipt(event: WechatMiniprogram.BaseEvent) {
      const file = this.of(event);
      if (!file) return;
      const { name, size, receivedAt, sha256 } = file;
      const received = `${name}\n${sizeText(size)}\n${stampText(receivedAt)} 收到`;
      wx.showModal({
        title: '这个文件的收件凭证',
        content: `${received}\n校验值：${sha256}\n校验值对得上，就是原来那个文件，一点没有改过。`,
        confirmText: '复制',
        cancelText: '关闭',
        success: ({ confirm }) => {
          if (confirm) wx.setClipboardData({ data: `${received}\n校验值（SHA-256）：${sha256}` });
        },
      });
    },
  },
});
