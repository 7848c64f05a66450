/** 一份文书: a line of a list; a tap opens it. */
import { go } from '../../../api/go';
import { wayTo } from '../ways';

Component({
  properties: {
    /** Row */
    row: { type: Object, value: { serviceId: '' } },
    /** data-testid */
    name: { type: String, value: 'service' },
    /** Whose it is: for who stands for several. */
    whose: { type: Boolean, value: false },
  },
  methods: {
    open() {
      go(wayTo('service', this.data.row.serviceId));
    },
  },
});
