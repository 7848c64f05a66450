/** 交的内容: what stands in it and what is attached, folded away until it is asked for. */
import { openFile } from '../../files/open-file';
import type { Attached } from '../../files/uploads';

Component({
  properties: {
    /** { id, title, lines } */
    rows: { type: Array, value: [] },
    /** Of Paper. */
    files: { type: Array, value: [] },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    async openFile({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const files: Attached[] = this.data.files;
      const found = files.find(({ fileId }) => fileId === currentTarget.dataset.id);
      if (found) await openFile(found);
    },
  },
});
