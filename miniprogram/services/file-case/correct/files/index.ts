/** 一项的照片和文件: sent to the court as they are chosen; named after the item, so that the judge sees what they are for. */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import type { FileRow } from '../../../../components/file-list/rows';
import { fileRows } from '../../edit/file-list/file-rows';
import { sendAll, uploads } from '../../upload/files';
import { filesOf, followFiles, leaveFiles, loadFiles } from '../../upload/followed';
import { showAttachment } from '../../upload/open-attachment';
import { removeAttachment } from '../../upload/remove';
import { linkFiles } from '../save';

const start: { files: FileRow[]; trouble: string } = { files: [], trouble: '' };

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
      // Where that fails, the list of items does it again.
      followFiles(this, (filingId) => void linkFiles(filingId).catch(() => {}));
      if (this.data.filingId) this.load();
    },
    detached() {
      leaveFiles(this);
    },
  },
  methods: {
    async load() {
      this.setData({ trouble: await loadFiles(this) });
    },
    showFiles() {
      const { filingId, name } = this.data;
      const { of } = fileRows(filesOf(this), uploads.of(filingId), [name]);
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
      const attached = filesOf(this).map((one) => one.name);
      sendAll(filingId, name, chosen, attached);
    },
    attachedOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      return filesOf(this).find(({ attachmentId }) => attachmentId === detail.id);
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
