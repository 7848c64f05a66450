/** 一段清单: some filings of a long list; far from what is seen, only as much room as they took. */
import { go } from '../../../../api/go';
import type { Row } from '../list';

/** Px above and below the screen within which they are drawn. */
const NEAR = 1500;

const start: { rows: Row[] } = { rows: [] };
const observers = new WeakMap<object, WechatMiniprogram.IntersectionObserver>();

Component({
  properties: {
    /** Row[] */
    rows: { type: Array, value: start.rows },
    /** Of the group, where these are its first. */
    title: { type: String, value: '' },
    count: { type: Number, value: 0 },
  },
  data: { drawn: true, height: 0 },
  lifetimes: {
    ready() {
      // initialRatio 1: what is far away from the beginning is told, too.
      const observer = this.createIntersectionObserver({ thresholds: [0], initialRatio: 1 });
      observers.set(this, observer);
      observer
        .relativeToViewport({ top: NEAR, bottom: NEAR })
        .observe('.rows-block', ({ intersectionRatio, boundingClientRect }) => {
          const drawn = intersectionRatio > 0;
          if (drawn === this.data.drawn) return;
          this.setData(drawn ? { drawn } : { drawn, height: boundingClientRect.height });
        });
    },
    detached() {
      observers.get(this)?.disconnect();
    },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, state } = currentTarget.dataset;
      const page = state === 'draft' ? 'edit' : 'filing';
      go(`/services/file-case/${page}/index?filingId=${encodeURIComponent(id)}`);
    },
  },
});
