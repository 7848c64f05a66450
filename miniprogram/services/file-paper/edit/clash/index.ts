/** 选用哪一份: what this phone and another one wrote in the same place, side by side. */
import type { Field } from '../../draft/content';
import { draftOf, saveNow } from '../../draft/open';
import { linesOf } from '../../draft/shown';
import { type Asked, start as page } from '../start';

interface Both {
  field: Field;
  mine: string[];
  theirs: string[];
}

const NOTHING = ['（空着）'];
const start: { clashes: Both[] } = { clashes: [] };

Component({
  properties: {
    paperId: { type: String, value: '' },
    /** Asked */
    asked: { type: Object, value: page.asked },
  },
  data: start,
  lifetimes: {
    attached() {
      this.show();
    },
  },
  methods: {
    show() {
      const { both, mine, theirs } = draftOf(this.data.paperId);
      const names: Asked = this.data.asked;
      const or = (lines: string[]) => (lines.length > 0 ? lines : NOTHING);
      this.setData({
        clashes: both.map((field) => ({
          field,
          mine: or(linesOf(field, mine, names)),
          theirs: or(linesOf(field, theirs, names)),
        })),
      });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { field, whose } = currentTarget.dataset;
      const draft = draftOf(this.data.paperId);
      draft.choose(field, whose);
      this.show();
      if (draft.both.length === 0) void saveNow(draft);
    },
  },
});
