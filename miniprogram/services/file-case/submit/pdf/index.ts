/** 看诉状: the pleading as it will be kept, as PDF; its hash goes with the confirmation of who has looked at it (SIGN-2). */
import { readPieces } from '../../../../api/attachment';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';

const start: { opening: boolean; percent: number; seen: boolean; trouble: string } = {
  opening: false,
  percent: 0,
  seen: false,
  trouble: '',
};

Component({
  properties: {
    filingId: { type: String, value: '' },
    pleading: { type: String, value: '' },
  },
  data: start,
  methods: {
    async open() {
      if (this.data.opening) return;
      this.setData({ opening: true, percent: 0, trouble: '' });
      const { filingId, pleading } = this.data;
      const filePath = `${wx.env.USER_DATA_PATH}/${pleading}.pdf`;
      const seen = { sha256: '', version: 0 };
      try {
        await readPieces(
          async (offset) => {
            const piece = await call('file-case', { action: 'previewComplaint', filingId, offset });
            Object.assign(seen, { sha256: piece.sha256, version: piece.version });
            return piece;
          },
          filePath,
          (percent) => {
            this.setData({ percent });
            return true;
          },
        );
        await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
        this.setData({ seen: true });
        this.triggerEvent('seen', seen);
      } catch (error) {
        this.setData({ trouble: `${failureOf(error).message}打不开也没关系，上面的文字和它是一样的。` });
      } finally {
        this.setData({ opening: false });
      }
    },
  },
});
