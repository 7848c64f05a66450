/** 勾一样: one thing of the list: what it is, how to get it, and whether it is there. */
Component({
  properties: {
    /** Line of list.ts. */
    line: { type: Object, value: { id: '', name: '', when: '', text: '', how: '', law: '', ticked: false } },
    rules: { type: Boolean, value: false },
  },
  methods: {
    tick() {
      this.triggerEvent('tick');
    },
  },
});
