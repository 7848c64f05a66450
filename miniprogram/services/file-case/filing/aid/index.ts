/** 缓、减、免交诉讼费: what was asked for, and what the court decided (FEE-13, 14). */
import type { Filing } from '../about';

type Aid = NonNullable<Filing['aid']>;

const KINDS: Readonly<Record<Aid['kind'], string>> = { defer: '缓交', reduce: '减交', exempt: '免交' };

const start: { what: string; decided: boolean; granted: boolean; reasons: string; lastDay: string } = {
  what: '',
  decided: false,
  granted: false,
  reasons: '',
  lastDay: '',
};

Component({
  properties: {
    /** As in `get`. */
    aid: { type: Object, value: {} },
  },
  data: start,
  observers: {
    aid(aid: Partial<Aid> | null) {
      if (!aid?.kind) return;
      const { decision } = aid;
      this.setData({
        what: KINDS[aid.kind],
        decided: Boolean(decision),
        granted: decision?.granted ?? false,
        reasons: decision?.reasons ?? '',
        lastDay: decision?.lastDay ?? '',
      });
    },
  },
});
