/** 交上去的起诉状: as it reads, each time it was handed in; numbers and addresses covered until asked for. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { stampText } from '../../../../text/day';
import type { Content } from '../../draft/content';
import { kindOf } from '../../draft/kind';
import { complaintOf, type Part } from '../../submit/complaint';

interface Version {
  at: string;
  content: Content;
}

const start: {
  open: boolean;
  parts: Part[];
  at: number;
  when: string[];
  whole: boolean;
  trouble: string;
  looking: boolean;
} = { open: false, parts: [], at: 0, when: [], whole: false, trouble: '', looking: false };

/** Long, and shown only in part. */
const versions = new WeakMap<object, Version[]>();

Component({
  properties: {
    filingId: { type: String, value: '' },
    courtName: { type: String, value: '' },
    kind: { type: String, value: 'civil' },
    pleading: { type: String, value: '' },
    /** There is a second version since; what was read before is asked for anew. */
    corrected: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    corrected() {
      versions.delete(this);
      if (this.data.open) this.load();
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
      if (this.data.open && !versions.has(this)) this.load();
    },
    async load() {
      this.setData({ looking: true, trouble: '' });
      try {
        const found = await call('file-case', { action: 'versions', filingId: this.data.filingId });
        versions.set(this, found.versions);
        const when = found.versions.map(({ at }, i) => `${i === 0 ? '第一次交的' : '补正以后交的'}，${stampText(at)}`);
        this.setData({ when, at: found.versions.length - 1 });
        this.read();
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ looking: false });
      }
    },
    read() {
      const { at, whole, courtName, kind } = this.data;
      const content = versions.get(this)?.[at]?.content;
      if (content) this.setData({ parts: complaintOf(content, courtName, whole ? 'whole' : 'covered', kindOf(kind)) });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ at: currentTarget.dataset.at });
      this.read();
    },
    toggleWhole() {
      this.setData({ whole: !this.data.whole });
      this.read();
    },
  },
});
