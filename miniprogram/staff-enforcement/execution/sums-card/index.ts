/** 欠多少: what the title demands, what is owed today and how that is reckoned, what came in and went out. */
import type { Shown } from '../shown';

// The boundary: WeChat's typings know an object's shape only by its initial value.
const NO_DEMAND = { title: '', text: '' } as NonNullable<Shown['demand']>;
const NOT_OWED = null as Shown['owed'];
const NO_SUMS: Shown['sums'] = [];

Component({
  properties: {
    demand: { type: Object, value: NO_DEMAND },
    owed: { type: Object, value: NOT_OWED },
    sums: { type: Array, value: NO_SUMS },
  },
  data: { open: false },
  methods: {
    turn() {
      this.setData({ open: !this.data.open });
    },
  },
});
