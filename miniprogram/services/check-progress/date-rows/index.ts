/** 一天里的日程: what is on that day, each leading to its case. */
import { go } from '../../../api/go';

Component({
  properties: {
    /** DateRow, see dates-shown.ts */
    rows: { type: Array, value: [] },
    /** Prefix of the rows' data-testid. */
    name: { type: String, value: 'date' },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(`/services/check-progress/case/index?caseId=${encodeURIComponent(currentTarget.dataset.id)}`);
    },
  },
});
