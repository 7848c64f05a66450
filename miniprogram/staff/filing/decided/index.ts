/** 已经决定: what was done and what the filer has been told; then the next case, or the list. */
import { call } from '../../../api/call';

const REVIEW = 'staff/filing/review/index';
const LIST = 'staff/filing/index';

const start: { next: { filingId: string; title: string }; looked: boolean } = {
  next: { filingId: '', title: '' },
  looked: false,
};

Component({
  properties: {
    headline: { type: String, value: '' },
    /** Shown large under it: a case number. */
    number: { type: String, value: '' },
    caseTitle: { type: String, value: '' },
    /** {title, text} */
    told: { type: Object, value: { title: '', text: '' } },
    /** He is told once something else was done: a ruling is signed by the clerk. */
    later: { type: Boolean, value: false },
    filingId: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    attached() {
      this.tell('decided', {});
      this.look();
    },
  },
  methods: {
    /** The page of the case, where it stands below this one. Answers whether it does. */
    tell(event: string, detail: object): boolean {
      const pages = getCurrentPages();
      if (pages[pages.length - 2]?.route !== REVIEW) return false;
      pages[pages.length - 1]?.getOpenerEventChannel?.().emit?.(event, detail);
      return true;
    },
    async look() {
      try {
        const { filings } = await call('file-case', { action: 'inbox', limit: 2 });
        const next = filings.find(({ filingId }) => filingId !== this.data.filingId);
        if (next) this.setData({ next: { filingId: next.filingId, title: next.title } });
      } catch {
        // The list says what is there.
      }
      this.setData({ looked: true });
    },
    openNext() {
      const { filingId } = this.data.next;
      if (this.tell('next', { filingId })) wx.navigateBack();
      else wx.redirectTo({ url: `/${REVIEW}?filingId=${encodeURIComponent(filingId)}` });
    },
    openList() {
      const pages = getCurrentPages();
      const below = pages.map(({ route }) => route).lastIndexOf(LIST);
      if (below < 0) wx.redirectTo({ url: `/${LIST}` });
      else wx.navigateBack({ delta: pages.length - 1 - below });
    },
  },
});
