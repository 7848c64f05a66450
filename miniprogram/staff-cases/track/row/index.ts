/** 送达进度的一行. */
import { go } from '../../../api/go';
import { serviceAt } from '../../serving/addresses';
import type { TrackRow } from '../rows';

// The boundary: WeChat's typings know an object's shape only by its initial value.
const NO_ROW = null as TrackRow | null;

Component({
  properties: {
    row: { type: Object, value: NO_ROW },
    /** The number of the case is said on the page already. */
    ofCase: { type: Boolean, value: false },
    /** Its data-testid. */
    name: { type: String, value: '' },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(serviceAt(currentTarget.dataset.id));
    },
  },
});
