/** 选用哪一份: what this phone and another one wrote in the same step, side by side; what is not taken stays readable. */

import { putAside } from '../../draft/aside';
import type { Section } from '../../draft/content';
import { draftOf, saveNow } from '../../draft/open';
import { stepsOf } from '../../draft/steps';
import { linesOf } from '../../draft/wording';

interface Both {
  section: Section;
  title: string;
  mine: string[];
  theirs: string[];
}

const NOTHING = ['（空着）'];
const start: { clashes: Both[] } = { clashes: [] };
const listening = new WeakMap<object, () => void>();

Component({
  properties: { filingId: { type: String, value: '' } },
  data: start,
  lifetimes: {
    attached() {
      listening.set(
        this,
        draftOf(this.data.filingId).listen(() => this.show()),
      );
      this.show();
    },
    detached() {
      listening.get(this)?.();
    },
  },
  methods: {
    show() {
      const { kind, both, content, theirs } = draftOf(this.data.filingId).view;
      const or = (lines: string[]) => (lines.length > 0 ? lines : NOTHING);
      this.setData({
        clashes: both.map((section) => ({
          section,
          title: stepsOf(kind).find(({ sections }) => sections.includes(section))?.title ?? '',
          mine: or(linesOf(content, section, 'whole')),
          theirs: or(linesOf(theirs, section, 'whole')),
        })),
      });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { section, whose } = currentTarget.dataset;
      const draft = draftOf(this.data.filingId);
      const left = draft.choose(section, whose);
      putAside(this.data.filingId, linesOf(left, section, 'whole').join('\n'));
      this.triggerEvent('chosen');
      if (draft.view.both.length === 0) void saveNow(draft);
    },
  },
});
