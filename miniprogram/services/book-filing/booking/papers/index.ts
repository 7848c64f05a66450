/** 材料怎么样了: received with the booking, still on the way, or none: a booking alone is no filing (APPT-2, 3). */
import { go } from '../../../../api/go';
import type { Booking } from '../../booking-url';

const none: Booking['papers'] = { state: 'none', filingId: null, receiptNo: null, receivedOn: null, decisionDue: null };

Component({
  properties: {
    papers: { type: Object, value: none },
    /** The service's own words. */
    next: { type: String, value: '' },
  },
  methods: {
    seeFiling() {
      this.open('filing');
    },
    handIn() {
      this.open('submit');
    },
    open(page: 'filing' | 'submit') {
      const { filingId } = this.data.papers;
      if (filingId) go(`/services/file-case/${page}/index?filingId=${encodeURIComponent(filingId)}`);
    },
    fileOnline() {
      go('/services/file-case/start/index');
    },
  },
});
