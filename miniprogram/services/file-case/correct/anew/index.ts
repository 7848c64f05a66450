/** 重新申请: after the end of an application a new one with everything in it, files too; nothing is typed twice (FIX-3). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';

const ASK = {
  title: '重新申请一份？',
  content: '原来写的和传的都带到新的一份里，您改好了再交。交的那天才算收到，期限从那天重新算。原来这一份留着不动。',
  confirmText: '带过来',
  cancelText: '先不',
};

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** The one that was made already; '' none. */
    anewId: { type: String, value: '' },
  },
  data: { sending: false, copied: '', trouble: '' },
  methods: {
    open() {
      this.edit(this.data.anewId);
    },
    edit(filingId: string) {
      go(`/services/file-case/edit/index?filingId=${encodeURIComponent(filingId)}`);
    },
    async begin() {
      const { filingId, sending } = this.data;
      if (sending || !(await wx.showModal(ASK)).confirm) return;
      this.setData({ sending: true, copied: '', trouble: '' });
      try {
        // Twenty files a call: large cases take a few.
        for (let left = 1; left > 0; ) {
          const made = await call('correct-filing', { action: 'fileAnew', filingId });
          left = made.left;
          this.setData({
            copied: left > 0 ? `附件带过来 ${made.files} 个，还有 ${left} 个` : '',
            anewId: made.filingId,
          });
        }
        this.edit(this.data.anewId);
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
