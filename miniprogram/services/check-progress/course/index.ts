/** 进展: entries of a case's course, the newest first; each may lead to its document or paper. */
import { go } from '../../../api/go';
import { openPaper } from '../open-paper';

Component({
  properties: {
    caseId: { type: String, value: '' },
    /** CourseRow, see course-shown.ts */
    rows: { type: Array, value: [] },
    /** Of a part that is over: the documents are not open any more (PROG-2). */
    closed: { type: Boolean, value: false },
  },
  data: { opening: '', percent: 0 },
  methods: {
    async openDocument({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, title } = currentTarget.dataset;
      if (this.data.opening) return;
      this.setData({ opening: id, percent: 0 });
      await openPaper({ caseId: this.data.caseId, documentId: id, title }, (percent) => {
        this.setData({ percent });
        return this.data.opening === id;
      });
      this.setData({ opening: '' });
    },
    openFiled({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(`/services/file-paper/paper/index?paperId=${encodeURIComponent(currentTarget.dataset.id)}`);
    },
  },
});
