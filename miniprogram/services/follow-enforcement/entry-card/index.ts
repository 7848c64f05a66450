/** 一条执行记录: what was done, when, where, by whom, in words and with its first picture; a tap opens it with all of them. */
import { go } from '../../../api/go';
import { entryPage } from '../addresses';
import type { FeedRow } from '../feed-rows';

const NONE: FeedRow = {
  entryId: '',
  kindName: '',
  title: '',
  text: '',
  when: '',
  entered: '',
  place: '',
  officer: '',
  assets: [],
  media: [],
  corrects: '',
  correctedBy: '',
  corrected: '',
  off: '',
  fresh: false,
};

Component({
  properties: {
    row: { type: Object, value: NONE },
    /** Prefix of data-testid. */
    name: { type: String, value: 'entry' },
  },
  methods: {
    open() {
      go(entryPage(this.data.row.entryId));
    },
    other({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(entryPage(currentTarget.dataset.id));
    },
  },
});
