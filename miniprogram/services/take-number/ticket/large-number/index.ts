/** 放大号码: number and counter over the whole screen, to be read across a room; a tap anywhere closes it. */
import { fitVw } from '../fit';

const SHARE = 0.9;

Component({
  properties: {
    number: { type: String, value: '' },
    /** Only when it is called. */
    counter: { type: String, value: '' },
    head: { type: String, value: '' },
  },
  data: { numberVw: 0, counterVw: 0 },
  observers: {
    'number, counter'(number: string, counter: string) {
      this.setData({ numberVw: fitVw(number, SHARE, 40), counterVw: fitVw(counter, SHARE) });
    },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
  },
});
