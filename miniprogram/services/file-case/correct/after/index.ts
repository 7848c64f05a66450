/** 一份立案里补正以后的事: originals the court wants to see, receipts of what was handed in, and to file anew (FIX-2..4). */
import { call } from '../../../../api/call';
import { go } from '../../../../api/go';

Component({
  properties: {
    filingId: { type: String, value: '' },
    state: { type: String, value: '' },
    /** Corrections were received. */
    corrected: { type: Boolean, value: false },
  },
  data: { wanted: [] as string[], mayFileAnew: false, anewId: '' },
  observers: {
    'filingId, state'(filingId: string) {
      if (filingId) this.load();
    },
  },
  methods: {
    /** Beside the filing itself: where it cannot be asked for, the page says enough without it. */
    async load() {
      const { filingId } = this.data;
      const [originals, notice] = await Promise.all([
        call('correct-filing', { action: 'originals', filingId }).catch(() => null),
        call('correct-filing', { action: 'notice', filingId }).catch(() => null),
      ]);
      this.setData({
        wanted: (originals?.originals ?? []).filter(({ state }) => state === 'asked').map(({ name }) => name),
        mayFileAnew: notice?.can.includes('fileAnew') ?? false,
        anewId: notice?.anewFilingId ?? '',
      });
    },
    seeOriginals() {
      go(`/services/file-case/correct/originals/index?filingId=${encodeURIComponent(this.data.filingId)}`);
    },
  },
});
