/** 告知书: a notice line by line, what each line is about in bold, its version at the end. */
import { type Line, lineOf } from '../lines';

const start: { lines: Line[] } = { lines: [] };

Component({
  properties: {
    /** identity.notice: texts[…] */
    notice: { type: Object, value: { title: '', version: '', lines: [] } },
  },
  data: start,
  observers: {
    notice(notice: { lines: string[] } | null) {
      this.setData({ lines: (notice?.lines ?? []).map(lineOf) });
    },
  },
});
