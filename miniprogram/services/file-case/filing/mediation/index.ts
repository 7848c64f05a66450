/** 先行调解: how it stands, and a word that ends it at any time (MED-1, FILE-17). */
import type { Filing } from '../about';

const start: { stage: 'asked' | 'agreed' | 'under' | 'ended'; until: string } = { stage: 'asked', until: '' };

Component({
  properties: {
    /** As in `get`; null: nothing was said. */
    mediation: { type: Object, value: {} },
    /** It may still be said. */
    open: { type: Boolean, value: false },
    sending: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    mediation(mediation: Partial<NonNullable<Filing['mediation']>> | null) {
      const { agreed = false, beganOn = null, until = null, ended = false } = mediation ?? {};
      const stage = ended ? 'ended' : beganOn ? 'under' : agreed ? 'agreed' : 'asked';
      this.setData({ stage, until: until ?? '' });
    },
  },
  methods: {
    agree() {
      this.triggerEvent('say', { agree: true });
    },
    stop() {
      this.triggerEvent('say', { agree: false });
    },
  },
});
