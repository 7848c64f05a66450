/** 要先核验身份: what it is, and the way there and back. */
import { go } from '../../../api/go';

Component({
  properties: {
    /** Where it goes on afterwards. */
    next: { type: String, value: '' },
  },
  methods: {
    check() {
      go(`/services/identity/start/index?next=${encodeURIComponent(this.data.next)}`);
    },
  },
});
