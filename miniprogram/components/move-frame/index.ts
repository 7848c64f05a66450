/** 办一步的页面: the case it is about, the form in the slot, what came of it, and the one button. */
import type { Came } from './came';
import type { Head } from './moving';

// The boundary: WeChat's typings know an object's shape only by its initial value.
const NO_HEAD = { caseNo: '', title: '', stateName: '' } as Head;
const NOT_MOVED = null as Came | null;

Component({
  properties: {
    state: { type: String, value: 'loading' },
    failure: { type: Object, value: { code: '', message: '' } },
    head: { type: Object, value: NO_HEAD },
    /** What was done, for the title of a page that cannot do it now. */
    what: { type: String, value: '' },
    moved: { type: Object, value: NOT_MOVED },
    /** What was done, once it is. */
    done: { type: String, value: '已办好' },
    trouble: { type: String, value: '' },
    sending: { type: Boolean, value: false },
    /** Of the button; '' none. */
    verb: { type: String, value: '' },
    /** Cannot be undone. */
    grave: { type: Boolean, value: false },
  },
  methods: {
    retry() {
      this.triggerEvent('retry');
    },
    back() {
      this.triggerEvent('back');
    },
    send() {
      this.triggerEvent('send');
    },
  },
});
