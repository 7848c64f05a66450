/** 状态标签: how something stands, in words first; the colour only repeats them. */
import { filingTone, ticketTone } from '../../text/tone';

Component({
  properties: {
    /** The service's `stateName`. */
    text: { type: String, value: '' },
    /** quiet | running | yours | urgent | over; or left to `machine` and `state`. */
    tone: { type: String, value: 'quiet' },
    /** ticket | filing */
    machine: { type: String, value: '' },
    state: { type: String, value: '' },
  },
  data: { colour: 'quiet' },
  observers: {
    'machine, state, tone'(machine: string, state: string, tone: string) {
      const colour = machine === 'ticket' ? ticketTone(state) : machine === 'filing' ? filingTone(state) : tone;
      this.setData({ colour });
    },
  },
});
