/** 一位预约的人: who, for what, whether his papers are there, and the two things that can be recorded. */
import type { VisitRow } from '../visits';

const NO_ROW: VisitRow = {
  bookingId: '',
  bookingNo: '',
  name: '',
  time: '',
  matterName: '',
  stateName: '',
  tone: 'quiet',
  papers: '',
  unsent: false,
  mayArrive: false,
  mayMiss: false,
};

Component({
  properties: {
    /** VisitRow of ../visits */
    row: { type: Object, value: NO_ROW },
    sending: { type: Boolean, value: false },
  },
  methods: {
    arrived() {
      this.tell('arrived');
    },
    noShow() {
      this.tell('noshow');
    },
    tell(event: string) {
      const { bookingId, name } = this.data.row;
      this.triggerEvent(event, { bookingId, name });
    },
  },
});
