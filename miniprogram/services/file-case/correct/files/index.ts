/** 一项的照片和文件: sent to the court as they are chosen; named after the item, so that the judge sees what they are for. */
import { call } from '../../../../api/call';
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import { failureOf } from '../../../../api/failure';
import { type FileRow, fileRows } from '../../edit/file-list/file-rows';
import { sendAll, uploads } from '../../upload/files';
import { showAttachment } from '../../upload/open-attachment';
import type { Attached } from '../../upload/pending';
import { removeAttachment } from '../../upload/remove';
import { linkFiles } from '../save';

const start: { files: FileRow[]; trouble: string } = { files: [], trouble: '' };
const kept = new WeakMap<object, { attached: Attached[]; stop(): void }>();

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** What the files are named after. */
    name: { type: String, value: '' },
  },
  data: start,
  observers: {
    // A page that waits for its filing has this part already, without knowing of which.
    filingId(filingId: string) {
      if (filingId) this.load();
    },
  },
  lifetimes: {
    attached() {
      const mine = {
        attached: [] as Attached[],
        stop: uploads.listen((attached, filingId) => {
          if (attached && filingId === this.data.filingId) {
            mine.attached.push(attached);
            // Where that fails, the list of items does it again.
            void linkFiles(filingId).catch(() => {});
          }
          this.show();
        }),
      };
      kept.set(this, mine);
      if (this.data.filingId) this.load();
    },
    detached() {
      kept.get(this)?.stop();
    },
  },
  methods: {
    async load() {
      const mine = kept.get(this);
      if (!mine) return;
      try {
        mine.attached = (await call('file-case', { action: 'attachments', filingId: this.data.filingId })).attachments;
        this.setData({ trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.show();
    },
    show() {
      const { filingId, name } = this.data;
      const { of } = fileRows(kept.get(this)?.attached ?? [], uploads.of(filingId), [name]);
      this.setData({ files: of[0] ?? [] });
    },
    photo() {
      return this.take(chooseMedia);
    },
    file() {
      return this.take(chooseFromChat);
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { filingId, name } = this.data;
      const { chosen, trouble } = await tryToChoose(choose);
      this.setData({ trouble });
      const attached = (kept.get(this)?.attached ?? []).map((one) => one.name);
      sendAll(filingId, name, chosen, attached);
    },
    attachedOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      return kept.get(this)?.attached.find(({ attachmentId }) => attachmentId === detail.id);
    },
    open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found) void showAttachment(found);
    },
    async removeFile(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found && (await removeAttachment(found, true))) await this.load();
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      uploads.cancel(detail.id);
    },
    resume() {
      void uploads.resume();
    },
  },
});
