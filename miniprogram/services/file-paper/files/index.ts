/** 附件: photos and files of a draft, with how far each is; looked at, taken out, sent on after a cut (EVID-6). */
import { call } from '../../../api/call';
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../api/choose';
import { failureOf } from '../../../api/failure';
import { attachedRow, type FileRow, pendingRow } from '../../../components/file-list/rows';
import { openFile } from './open-file';
import { type Attached, sendAll, uploads } from './uploads';

const start: { rows: FileRow[]; trouble: string } = { rows: [], trouble: '' };

interface Own {
  attached: Attached[];
  stop(): void;
}
const own = new WeakMap<object, Own>();

Component({
  properties: {
    paperId: { type: String, value: '' },
    /** What photos are named after: the paper's name. */
    as: { type: String, value: '' },
    /** What goes with a paper of this kind. */
    papers: { type: Array, value: [] },
  },
  data: start,
  lifetimes: {
    attached() {
      own.set(this, { attached: [], stop: uploads.listen((file, paperId) => this.arrived(file, paperId)) });
      this.load();
    },
    detached() {
      own.get(this)?.stop();
    },
  },
  methods: {
    arrived(file?: Attached, paperId?: string) {
      if (file && paperId === this.data.paperId) own.get(this)?.attached.push(file);
      this.show();
    },
    async load() {
      const mine = own.get(this);
      if (!mine) return;
      try {
        mine.attached = (await call('file-paper', { action: 'get', paperId: this.data.paperId })).files;
        this.setData({ trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.show();
    },
    show() {
      const { attached = [] } = own.get(this) ?? {};
      this.setData({
        rows: [
          ...attached.map(({ fileId, name, size }) => attachedRow(fileId, name, size, true)),
          ...uploads.of(this.data.paperId).map(pendingRow),
        ],
      });
    },
    photo() {
      return this.take(() => chooseMedia());
    },
    file() {
      return this.take(() => chooseFromChat());
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { chosen, trouble } = await tryToChoose(choose);
      this.setData({ trouble });
      const names = own.get(this)?.attached.map(({ name }) => name) ?? [];
      if (chosen.length > 0) sendAll(this.data.paperId, this.data.as, chosen, names);
    },
    attachedOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      return own.get(this)?.attached.find(({ fileId }) => fileId === detail.id);
    },
    async open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found) await openFile(found);
    },
    async remove(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (!found) return;
      const { confirm } = await wx.showModal({
        title: `删掉“${found.name}”？`,
        content: '它还没有交给法院。删错了可以重新传。',
        confirmText: '删掉',
        cancelText: '留着',
      });
      if (!confirm) return;
      try {
        await call('file-paper', { action: 'detach', fileId: found.fileId });
        await this.load();
      } catch (error) {
        wx.showModal({ title: '没有删掉', content: failureOf(error).message, showCancel: false });
      }
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      uploads.cancel(detail.id);
    },
    resume() {
      void uploads.resume();
    },
  },
});
