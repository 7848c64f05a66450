/** 我的期限和日程 in one case: until when, what to do, why that day; what is over folded away. */
Component({
  properties: {
    /** DeadlineRow, see ../shown.ts */
    ahead: { type: Array, value: [] },
    past: { type: Array, value: [] },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    /** Into the phone's own calendar, which reminds. */
    add({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('add', { dateId: currentTarget.dataset.id });
    },
    way({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('way', { page: currentTarget.dataset.page });
    },
    file({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('file', { dateId: currentTarget.dataset.id });
    },
  },
});
