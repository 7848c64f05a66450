/** 改起诉状: the steps of the form, to change what is written there. */
import { type Change, FORM_STEPS } from '../answers';

const none: Change[] = [];

Component({
  properties: {
    changes: { type: Array, value: none },
  },
  data: { open: false, steps: FORM_STEPS.map(({ id, title, term }) => ({ id, title, term, changed: false })) },
  observers: {
    changes(changes: Change[]) {
      this.setData({
        steps: FORM_STEPS.map(({ id, title, term, sections }) => ({
          id,
          title,
          term,
          changed: changes.some(({ section }) => sections.includes(section)),
        })),
      });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
