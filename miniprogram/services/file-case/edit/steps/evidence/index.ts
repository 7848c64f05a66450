/** 有什么凭据: evidence with its source and what it proves (FILE-2), and the photos and files of it. */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../../api/choose';
import type { FileRow } from '../../../../../components/file-list/rows';
import { type Content, unnamedEvidence } from '../../../draft/content';
import { sendAll, uploads } from '../../../upload/files';
import { filesOf, followFiles, leaveFiles, loadFiles } from '../../../upload/followed';
import { showAttachment } from '../../../upload/open-attachment';
import { removeAttachment } from '../../../upload/remove';
import { fileRows } from '../../file-list/file-rows';
import { type Row, rowOf } from './rows';

const MOST = 100;

const start: { rows: Row[]; files: FileRow[][]; others: FileRow[]; trouble: string } = {
  rows: [],
  files: [],
  others: [],
  trouble: '',
};

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    filingId: { type: String, value: '' },
    /** The court has received the filing: this is a correction of it. */
    received: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    value({ evidence = [] }: Content) {
      const rows = evidence.map(rowOf);
      this.setData({ rows: rows.length > 0 ? rows : [rowOf({ name: '' })] });
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
    names() {
      return this.data.rows.map(({ name }) => name.trim());
    },
    showFiles() {
      const pending = uploads.of(this.data.filingId);
      const ids = this.data.rows.map(({ evidenceId }) => evidenceId);
      const { of, others } = fileRows(filesOf(this), pending, this.names(), ids);
      this.setData({ files: of, others });
    },
    report() {
      this.triggerEvent('change', { evidence: this.data.rows.map((row) => ({ ...row })) });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { i, name } = currentTarget.dataset;
      const row = this.data.rows[i];
      if (row) Object.assign(row, { [name]: detail.value });
      if (name === 'name') this.showFiles();
      this.report();
    },
    add() {
      const { rows } = this.data;
      if (rows.length < MOST) this.setData({ rows: [...rows, rowOf({ name: '' })] });
      this.showFiles();
    },
    async remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { i } = currentTarget.dataset;
      const has = this.data.files[i]?.some(({ state }) => state === 'attached');
      const { confirm } = await wx.showModal({
        title: `去掉“${this.names()[i] || unnamedEvidence(i)}”？`,
        content: has ? '写的说明会去掉。已经传好的文件还在，列在下面，不要的可以在那里删。' : '写的说明会去掉。',
        confirmText: '去掉',
        cancelText: '留着',
      });
      if (!confirm) return;
      this.setData({ rows: this.data.rows.filter((_, at) => at !== i) });
      this.showFiles();
      this.report();
    },
    async photo({ currentTarget }: WechatMiniprogram.BaseEvent) {
      await this.take(currentTarget.dataset.i, chooseMedia);
    },
    async file({ currentTarget }: WechatMiniprogram.BaseEvent) {
      await this.take(currentTarget.dataset.i, chooseFromChat);
    },
    async take(i: number, choose: () => Promise<Chosen[]>) {
      const row = this.data.rows[i];
      if (!row) return;
      const { chosen, trouble } = await tryToChoose(choose);
      this.setData({ trouble });
      if (chosen.length === 0) return;
      if (!row.name.trim()) {
        this.setData({ [`rows[${i}].name`]: unnamedEvidence(i) });
        this.report();
      }
      const names = filesOf(this).map(({ name }) => name);
      sendAll(this.data.filingId, this.names()[i] ?? '', chosen, names, row.evidenceId);
    },
    attachedOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      return filesOf(this).find(({ attachmentId }) => attachmentId === detail.id);
    },
    async open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found) await showAttachment(found);
    },
    async removeFile(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = this.attachedOf(event);
      if (found && (await removeAttachment(found, this.data.received))) await this.load();
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      uploads.cancel(detail.id);
    },
    resume() {
      void uploads.resume();
    },
  },
});
