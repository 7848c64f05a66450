/** 有什么凭据: evidence with its source and what it proves (FILE-2), and the photos and files of it. */
import { call } from '../../../../../api/call';
import { failureOf } from '../../../../../api/failure';
import { type Content, type Evidence, unnamedEvidence } from '../../../draft/content';
import { type Chosen, chooseFromChat, chooseMedia } from '../../../upload/choose';
import { sendAll, uploads } from '../../../upload/files';
import { showAttachment } from '../../../upload/open-attachment';
import type { Attached } from '../../../upload/pending';
import { type FileRow, fileRows } from '../../file-list/file-rows';

interface Row extends Required<Evidence> {
  key: number;
}

const MOST = 100;
const REFUSED = '没有拿到照片或者文件。请在手机设置里允许微信用相机和相册，或者到窗口办。';
let lastKey = 0;
const rowOf = ({ name, source = '', proves = '' }: Evidence): Row => ({ key: ++lastKey, name, source, proves });

const start: { rows: Row[]; files: FileRow[][]; others: FileRow[]; trouble: string } = {
  rows: [],
  files: [],
  others: [],
  trouble: '',
};

interface Kept {
  attached: Attached[];
  stop(): void;
}
const kept = new WeakMap<object, Kept>();

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    filingId: { type: String, value: '' },
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
      const mine: Kept = {
        attached: [],
        stop: uploads.listen((attached, filingId) => {
          if (attached && filingId === this.data.filingId) mine.attached.push(attached);
          this.showFiles();
        }),
      };
      kept.set(this, mine);
      this.load();
    },
    detached() {
      kept.get(this)?.stop();
    },
  },
  methods: {
    async load() {
      const mine = kept.get(this);
      const { filingId } = this.data;
      if (!mine || !filingId) return;
      try {
        mine.attached = (await call('file-case', { action: 'attachments', filingId })).attachments;
        this.setData({ trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.showFiles();
    },
    names() {
      return this.data.rows.map(({ name }) => name.trim());
    },
    showFiles() {
      const pending = uploads.of(this.data.filingId);
      const { of, others } = fileRows(kept.get(this)?.attached ?? [], pending, this.names());
      this.setData({ files: of, others });
    },
    report() {
      const evidence = this.data.rows.map(({ name, source, proves }) => ({ name, source, proves }));
      this.triggerEvent('change', { evidence });
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
        content: has ? '写的说明会去掉；已经传好的文件还留在这份立案里，列在最下面。' : '写的说明会去掉。',
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
      const chosen = await choose().catch(() => null);
      this.setData({ trouble: chosen ? '' : REFUSED });
      if (!chosen?.length) return;
      if (!row.name.trim()) {
        this.setData({ [`rows[${i}].name`]: unnamedEvidence(i) });
        this.report();
      }
      const names = (kept.get(this)?.attached ?? []).map(({ name }) => name);
      sendAll(this.data.filingId, this.names()[i] ?? '', chosen, names);
    },
    async open({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const found = kept.get(this)?.attached.find(({ attachmentId }) => attachmentId === detail.id);
      if (found) await showAttachment(found);
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      uploads.cancel(detail.id);
    },
    resume() {
      void uploads.resume();
    },
  },
});
