/** 法院和当事人的往来: asked and answered, told, insisted on, ruled; and everything that was done, when and by whom. */
import { NO_EXCHANGE } from '../exchange';

Component({
  properties: {
    /** An Exchange of ../exchange. */
    exchange: { type: Object, value: NO_EXCHANGE },
    /** A correction is under way: its last day is still to come. */
    correcting: { type: Boolean, value: false },
  },
});
