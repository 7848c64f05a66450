/** 一件账号的事: what was said, what to ask, and the two ways to decide. */
import { PHRASES, WAYS } from '../matters';

const NO_ROW = { matterId: '', kind: 'takeover' as const, title: '', at: '', text: '', since: '', ask: '' };
const start: { way: string; ground: string; open: boolean; errors: { way: string; ground: string } } = {
  way: '',
  ground: '',
  open: false,
  errors: { way: '', ground: '' },
};

Component({
  properties: {
    /** MatterRow of ../matters */
    row: { type: Object, value: NO_ROW },
    sending: { type: Boolean, value: false },
  },
  data: { ...start, ways: WAYS, phrases: PHRASES },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ way: detail.value, 'errors.way': '' });
    },
    write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ ground: detail.text });
    },
    decide() {
      const ground = this.data.ground.trim();
      const { way, row } = this.data;
      const errors = {
        way: way ? '' : '请选一种决定',
        ground: [...ground].length >= 5 ? '' : '请写明问了什么、怎么认定的，至少 5 个字',
      };
      this.setData({ errors });
      if (!errors.way && !errors.ground)
        this.triggerEvent('decide', { matterId: row.matterId, yes: way === 'yes', ground });
    },
  },
});
