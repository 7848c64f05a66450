/** 照片和文件: of a clue that is being written; uploaded at once, sent with it. */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import { nameFor } from '../../../../api/uploads/names';
import { sendChosen } from '../../../../api/uploads/phone-queue';
import { attachedRow, type FileRow, pendingRow } from '../../../../components/file-list/rows';
import { clueDraft, keepClue } from '../draft';
import { clueUploads } from '../uploads';

/** As the court takes with one clue. */
const MOST = 9;
const start: { rows: FileRow[]; trouble: string; full: boolean } = { rows: [], trouble: '', full: false };
const stops = new WeakMap<object, () => void>();

Component({
  properties: { caseId: { type: String, value: '' } },
  data: start,
  observers: {
    caseId(caseId: string) {
      if (caseId) this.show();
    },
  },
  lifetimes: {
    attached() {
      stops.set(
        this,
        clueUploads.listen(() => this.show()),
      );
    },
    detached() {
      stops.get(this)?.();
    },
  },
  methods: {
    show() {
      const { caseId } = this.data;
      const laid = clueDraft(caseId).files.map(({ name }) => ({
        ...attachedRow(name, name, 0, true),
        text: '已经传好',
      }));
      const rows = [...laid, ...clueUploads.of(caseId).map(pendingRow)];
      this.setData({ rows, full: rows.length >= MOST });
    },
    photo() {
      return this.take(() => chooseMedia());
    },
    file() {
      return this.take(() => chooseFromChat());
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { caseId, rows } = this.data;
      const { chosen, trouble } = await tryToChoose(choose);
      const room = chosen.slice(0, Math.max(0, MOST - rows.length));
      this.setData({ trouble: trouble || (room.length < chosen.length ? `一次最多 ${MOST} 个，多的没有传。` : '') });
      const taken = rows.map(({ name }) => name);
      for (const one of room) {
        const name = nameFor('线索照片', one.name, taken);
        taken.push(name);
        sendChosen(clueUploads, { of: caseId, name }, one);
      }
    },
    /** Laid in the person's own folder only: nobody else has it. */
    remove({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { caseId } = this.data;
      const { files } = clueDraft(caseId);
      const gone = files.find(({ name }) => name === detail.id);
      keepClue(caseId, { files: files.filter((one) => one !== gone) });
      if (gone) wx.cloud.deleteFile({ fileList: gone.fileIds, fail: () => undefined });
      this.show();
    },
    cancel({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      clueUploads.cancel(detail.id);
    },
    resume() {
      void clueUploads.resume();
    },
  },
});
