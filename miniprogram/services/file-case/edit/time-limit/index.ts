/** 来不来得及: as the court reckons it from what is saved; told again with each save, and never in the way of filing. */
import { call } from '../../../../api/call';
import { draftOf } from '../../draft/open';
import type { Filing } from '../../draft/view';
import { NOTHING, shownOf } from './words';

const start = { ...NOTHING, open: false, asked: false };

interface Own {
  stop(): void;
  version: number;
}
const own = new WeakMap<object, Own>();

Component({
  properties: {
    /** A draft of this phone; '' where `limit` says it. */
    filingId: { type: String, value: '' },
    /** Of a filing that was handed in. */
    limit: { type: Object, value: {} },
  },
  data: start,
  observers: {
    limit(limit: Partial<NonNullable<Filing['timeLimit']>> | null) {
      // The boundary: an empty object is WeChat's way to say that nothing was given.
      if (limit?.standing) this.setData(shownOf(limit as NonNullable<Filing['timeLimit']>));
    },
  },
  lifetimes: {
    attached() {
      const { filingId } = this.data;
      if (!filingId) return;
      const draft = draftOf(filingId);
      const mine: Own = {
        version: 0,
        stop: draft.listen(() => {
          if (draft.view.saving === 'saved' && draft.savedVersion !== mine.version) this.ask();
        }),
      };
      own.set(this, mine);
      this.ask();
    },
    detached() {
      own.get(this)?.stop();
    },
  },
  methods: {
    async ask() {
      const mine = own.get(this);
      const { filingId } = this.data;
      if (!mine) return;
      mine.version = draftOf(filingId).savedVersion;
      try {
        const { timeLimit } = await call('file-case', { action: 'get', filingId });
        this.setData({ ...shownOf(timeLimit), asked: true });
      } catch {
        // Without network nothing is reckoned; what is typed is saved all the same.
        this.setData({ asked: true });
      }
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
