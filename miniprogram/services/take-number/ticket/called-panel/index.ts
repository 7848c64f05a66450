/** 叫到了: the counter's name over the whole width, to be read at arm's length and by whoever helps. */
import { fitVw } from '../fit';

/** Of the screen: the panel has room at both sides. */
const SHARE = 0.8;

Component({
  properties: {
    number: { type: String, value: '' },
    counter: { type: String, value: '' },
    text: { type: String, value: '' },
  },
  data: { counterVw: 0, numberVw: 0 },
  observers: {
    'number, counter'(number: string, counter: string) {
      this.setData({ counterVw: fitVw(counter, SHARE), numberVw: fitVw(number, SHARE) });
    },
  },
  methods: {
    enlarge() {
      this.triggerEvent('enlarge');
    },
  },
});
