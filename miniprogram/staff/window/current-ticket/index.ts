/** 眼前的号: who is called to this counter or served at it. */
import { NOBODY } from '../desk';

Component({
  properties: {
    /** A Current of ../desk. */
    current: { type: Object, value: NOBODY },
    told: { type: String, value: '' },
    sending: { type: String, value: '' },
  },
  methods: {
    transfer() {
      this.triggerEvent('transfer');
    },
    finish() {
      this.triggerEvent('finish');
    },
  },
});
