/** 一行: leads to another page. */
import { go } from '../../../api/go';

Component({
  properties: {
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    url: { type: String, value: '' },
    /** data-testid */
    name: { type: String, value: '' },
  },
  methods: {
    open() {
      go(this.data.url);
    },
  },
});
