/** 办好了: where the case stands now, what the parties were told, what to look at, and papers that are not out yet. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import type { Came } from '../move-frame/came';

// The boundary: WeChat's typings know an object's shape only by its initial value.
const NOTHING = { caseId: '' } as Came;

Component({
  properties: {
    moved: { type: Object, value: NOTHING },
    title: { type: String, value: '已办好' },
  },
  data: { due: 0, sending: false, trouble: '' },
  observers: {
    moved(moved: Came | null) {
      this.setData({ due: moved?.papersDue ?? 0 });
    },
  },
  methods: {
    /** Goes on where the seal service, or the line, was cut. */
    async sendPapers() {
      const { caseId, ofExecution } = this.data.moved;
      if (!caseId || this.data.sending) return;
      this.setData({ sending: true, trouble: '' });
      try {
        const { papersDue } = ofExecution
          ? await call('follow-enforcement', { action: 'sendEnforcementPapers', caseId })
          : await call('check-progress', { action: 'sendPapers', caseId });
        this.setData({ due: papersDue, trouble: papersDue > 0 ? '还有文书没有做好，请过一会儿再试。' : '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
  },
});
