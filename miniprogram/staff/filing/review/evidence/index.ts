/** 证据: each with its files; a file is read from the court when it is looked at. */
import { failureOf } from '../../../../api/failure';
import type { EvidenceRow } from '../files';
import { forgetOpened, openAttachment } from '../open-attachment';

const start: { opening: string; percent: number; trouble: string } = { opening: '', percent: 0, trouble: '' };

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_ROWS = [] as EvidenceRow[];

Component({
  properties: {
    rows: { type: Array, value: NO_ROWS },
    /** The list of files could not be read. */
    failed: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    detached() {
      forgetOpened();
    },
  },
  methods: {
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { file } = currentTarget.dataset;
      const found = this.data.rows.flatMap(({ files }) => files).find(({ attachmentId }) => attachmentId === file);
      if (!found || this.data.opening) return;
      this.setData({ opening: file, percent: 0, trouble: '' });
      try {
        const shown = await openAttachment(found, (percent) => this.setData({ percent }));
        if (!shown) this.setData({ trouble: `“${found.name}”手机上打不开，请到内网的电脑上看。` });
      } catch (error) {
        this.setData({ trouble: `“${found.name}”没有打开：${failureOf(error).message}` });
      }
      this.setData({ opening: '' });
    },
    retry() {
      this.triggerEvent('retry');
    },
  },
});
