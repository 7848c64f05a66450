/** 附件: of a report that is being written: statements, papers of a house or a car. */
import { extensionOf } from '../../../../api/attachment';
import { call } from '../../../../api/call';
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import { failureOf } from '../../../../api/failure';
import { showPaper } from '../../../../api/paper';
import type { DataOf } from '../../../../api/services';
import { nameFor } from '../../../../api/uploads/names';
import { sendChosen } from '../../../../api/uploads/phone-queue';
import { attachedRow, type FileRow, pendingRow } from '../../../../components/file-list/rows';
import { reportUploads } from './uploads';

type Attached = DataOf<'follow-enforcement', 'ownReport'>['fileList'][number];

/** What can be shown page by page to who reads it. */
const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png'];
const start: { rows: FileRow[]; trouble: string } = { rows: [], trouble: '' };
const own = new WeakMap<object, { attached: Attached[]; stop(): void }>();

Component({
  properties: { reportId: { type: String, value: '' } },
  data: start,
  lifetimes: {
    attached() {
      const stop = reportUploads.listen((file, reportId) => {
        if (file && reportId === this.data.reportId) {
          own.get(this)?.attached.push(file);
          this.triggerEvent('changed');
        }
        this.show();
      });
      own.set(this, { attached: [], stop });
      if (this.data.reportId) this.load();
    },
    detached() {
      own.get(this)?.stop();
    },
  },
  observers: {
    reportId(reportId: string) {
      if (reportId && own.has(this)) this.load();
    },
  },
  methods: {
    async load() {
      const mine = own.get(this);
      if (!mine) return;
      try {
        const { fileList } = await call('follow-enforcement', { action: 'ownReport', reportId: this.data.reportId });
        mine.attached = fileList;
        this.setData({ trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.show();
    },
    show() {
      const { attached = [] } = own.get(this) ?? {};
      const pending = reportUploads.of(this.data.reportId).map(pendingRow);
      this.setData({
        rows: [...attached.map(({ fileId, name, size }) => attachedRow(fileId, name, size, true)), ...pending],
      });
    },
    photo() {
      return this.take(() => chooseMedia(['image']));
    },
    file() {
      return this.take(() => chooseFromChat(EXTENSIONS));
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { reportId } = this.data;
      const { chosen, trouble } = await tryToChoose(choose);
      this.setData({ trouble });
      const taken = this.data.rows.map(({ name }) => name);
      for (const one of chosen) {
        const name = nameFor('财产材料', one.name, taken);
        taken.push(name);
        sendChosen(reportUploads, { of: reportId, name }, one);
      }
    },
    async open({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const file = own.get(this)?.attached.find(({ fileId }) => fileId === detail.id);
      if (!file) return;
      const { reportId } = this.data;
      const { fileId, mime } = file;
      wx.showLoading({ title: '正在打开' });
      const trouble = await showPaper(
        (offset) => call('follow-enforcement', { action: 'ownReportFile', reportId, fileId, offset }),
        extensionOf(mime),
      ).then(
        () => '',
        (error: unknown) => failureOf(error).message,
      );
      wx.hideLoading();
      this.setData({ trouble });
    },
    async remove({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      try {
        await call('follow-enforcement', {
          action: 'detachFromReport',
          reportId: this.data.reportId,
          fileId: detail.id,
        });
        await this.load();
        this.triggerEvent('changed');
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      reportUploads.cancel(detail.id);
    },
    resume() {
      void reportUploads.resume();
    },
  },
});
