/** 交给哪个法院, and the whole once more before it is handed in. */
import { BROAD_WORDING, POWERS } from '../../powers';

const start: { powerText: string } = { powerText: '' };

Component({
  properties: {
    name: { type: String, value: '' },
    error: { type: String, value: '' },
    /** Answered[] */
    answered: { type: Array, value: [] },
    /** What comes next. */
    after: { type: String, value: '' },
    /** The form has powers. */
    powers: { type: Boolean, value: false },
    special: { type: String, value: '' },
    broad: { type: String, value: '' },
  },
  data: start,
  observers: {
    'powers, special, broad'(powers: boolean, special: string, broad: string) {
      const chosen = special.split(',');
      const names = POWERS.flatMap(({ act, name }) => (chosen.includes(act) ? [name] : []));
      const general = broad === 'yes' ? `一般代理（委托书写“${BROAD_WORDING}”）` : '一般代理';
      this.setData({ powerText: powers ? (names.length > 0 ? `特别授权：${names.join('、')}` : general) : '' });
    },
  },
  methods: {
    choose() {
      wx.navigateTo({ url: '/pages/court/index' });
    },
  },
});
