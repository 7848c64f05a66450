/** 看文书: a PDF of a paper, opened in WeChat's viewer, where it can be kept, sent on and printed. Of a draft its hash is told (SIGN-2). */
import { readPieces } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';

const start: { opening: boolean; percent: number; trouble: string } = { opening: false, percent: 0, trouble: '' };

const safeName = (title: string) => title.replace(/[\\/:*?"<>|\s]/g, '');

Component({
  properties: {
    paperId: { type: String, value: '' },
    /** '' the draft as it would be handed in. */
    documentId: { type: String, value: '' },
    title: { type: String, value: '' },
    /** data-testid */
    name: { type: String, value: 'pdf' },
  },
  data: start,
  methods: {
    async open() {
      if (this.data.opening) return;
      this.setData({ opening: true, percent: 0, trouble: '' });
      const { paperId, documentId, title } = this.data;
      const filePath = `${wx.env.USER_DATA_PATH}/${safeName(title)}.pdf`;
      let sha256 = '';
      try {
        await readPieces(
          async (offset) => {
            const piece = documentId
              ? await call('file-paper', { action: 'readDocument', paperId, documentId, offset })
              : await call('file-paper', { action: 'preview', paperId, offset });
            sha256 = piece.sha256;
            return piece;
          },
          filePath,
          (percent) => {
            this.setData({ percent });
            return true;
          },
        );
        await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
        this.triggerEvent('seen', { sha256 });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ opening: false });
      }
    },
  },
});
