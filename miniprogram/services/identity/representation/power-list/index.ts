/** 权限: item by item, exactly as it was written, each in plain words; and what is not in it (ID-7). */
import { GENERAL } from '../../powers';

Component({
  properties: {
    /** Shown */
    one: { type: Object, value: {} },
    /** Whose phone it is: `principal` reads 您, `holder` reads 他. */
    side: { type: String, value: 'holder' },
  },
  data: { general: GENERAL, rules: false },
  methods: {
    toggle() {
      this.setData({ rules: !this.data.rules });
    },
  },
});
