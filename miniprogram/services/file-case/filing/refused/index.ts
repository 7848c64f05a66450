/** 裁定不予受理: the reasons, and how to appeal (FILE-10, TIME-8). */
import { go } from '../../../../api/go';

Component({
  properties: { reasons: { type: String, value: '' } },
  methods: {
    period() {
      go('/services/guide/tools/period/index');
    },
  },
});
