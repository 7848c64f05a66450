/** 存了没有: one line, beside what is being written. */
import { SAVING_TEXT } from '../../draft/saving-text';
import type { Saving } from '../../draft/view';

Component({
  properties: {
    saving: { type: String, value: 'saved' },
    message: { type: String, value: '' },
  },
  data: { text: '' },
  observers: {
    'saving, message'(saving: Saving, message: string) {
      this.setData({ text: saving === 'failed' && message ? message : SAVING_TEXT[saving] });
    },
  },
});
