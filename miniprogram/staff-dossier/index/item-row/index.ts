/** 目录的一行; while ordering, with the keys that move it. */
Component({
  properties: {
    /** Row */
    item: { type: Object, value: { itemId: '' } },
    number: { type: Number, value: 0 },
    ordering: { type: Boolean, value: false },
    first: { type: Boolean, value: false },
    last: { type: Boolean, value: false },
  },
  methods: {
    open() {
      this.triggerEvent('open', { itemId: this.data.item.itemId });
    },
    up() {
      this.triggerEvent('move', { itemId: this.data.item.itemId, step: -1 });
    },
    down() {
      this.triggerEvent('move', { itemId: this.data.item.itemId, step: 1 });
    },
  },
});
