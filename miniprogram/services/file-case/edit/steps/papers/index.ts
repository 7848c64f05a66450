/** 要附的材料: each with what it is and where to get it, and its photos and files; what is missing never stops anybody (FILE-1). */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../../api/choose';
import type { FileRow } from '../../../../../components/file-list/rows';
import type { Content } from '../../../draft/content';
import type { Kind } from '../../../draft/kind';
import { type PaperNeed, papersOf } from '../../../draft/papers';
import { sendAll, uploads } from '../../../upload/files';
import { filesOf, followFiles, leaveFiles, loadFiles } from '../../../upload/followed';
import { showAttachment } from '../../../upload/open-attachment';
import { removeAttachment } from '../../../upload/remove';
import { fileRows } from '../../file-list/file-rows';

const start: { needs: PaperNeed[]; files: FileRow[][]; trouble: string } = { needs: [], files: [], trouble: '' };

Component({
  properties: {
    kind: { type: String, value: 'civil' },
    /** What is written in all steps: by it other papers are asked for. */
    whole: { type: Object, value: {} },
    filingId: { type: String, value: '' },
  },
  data: start,
  observers: {
    'kind, whole'(kind: Kind, whole: Content) {
      this.setData({ needs: papersOf(kind, whole) });
      this.showFiles();
    },
  },
  lifetimes: {
    attached() {
      followFiles(this);
      this.load();
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
      const names = this.data.needs.map(({ name }) => name);
      const { of } = fileRows(filesOf(this), uploads.of(this.data.filingId), names);
      this.setData({ files: of });
    },
    photo({ currentTarget }: WechatMiniprogram.BaseEvent) {
      return this.take(currentTarget.dataset.name, chooseMedia);
    },
    file({ currentTarget }: WechatMiniprogram.BaseEvent) {
      return this.take(currentTarget.dataset.name, chooseFromChat);
    },
    async take(name: string, choose: () => Promise<Chosen[]>) {
      const { chosen, trouble } = await tryToChoose(choose);
      this.setData({ trouble });
      const names = filesOf(this).map((one) => one.name);
      if (chosen.length > 0) sendAll(this.data.filingId, name, chosen, names);
    },
    attachedOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      return filesOf(this).find(({ attachmentId }) => attachmentId === detail.id);
    },
    async open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found) await showAttachment(found);
    },
    async remove(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found && (await removeAttachment(found, false))) await this.load();
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      uploads.cancel(detail.id);
    },
    resume() {
      void uploads.resume();
    },
  },
});
