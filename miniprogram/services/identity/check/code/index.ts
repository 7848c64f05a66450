/** 念这几个数字: as large as the screen allows; and how it is done. */
import { apart, spoken } from '../figures';

Component({
  properties: {
    code: { type: String, value: '' },
    /** `10:35` */
    goodUntil: { type: String, value: '' },
    stale: { type: Boolean, value: false },
    kept: { type: Boolean, value: false },
  },
  data: { shown: '', heard: '' },
  observers: {
    code(code: string) {
      this.setData({ shown: apart(code), heard: spoken(code) });
    },
  },
});
