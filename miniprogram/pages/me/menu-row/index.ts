/** 一行入口: a name, what stands there now, and the page it leads to. */
import { go } from '../../../api/go';

Component({
  properties: {
    name: { type: String, value: '' },
    value: { type: String, value: '' },
    url: { type: String, value: '' },
  },
  methods: {
    open() {
      go(this.data.url);
    },
  },
});
