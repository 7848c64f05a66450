/** 一件: a filing in the judge's list. */
import type { Row } from '../rows';

const NO_ROW: Row = {
  filingId: '',
  title: '',
  kind: '',
  state: '',
  stateName: '',
  due: '',
  left: '',
  alert: '',
  heading: '',
};

Component({
  properties: {
    /** A Row of ../rows. */
    row: { type: Object, value: NO_ROW },
  },
  methods: {
    open() {
      this.triggerEvent('open', { filingId: this.data.row.filingId });
    },
  },
});
