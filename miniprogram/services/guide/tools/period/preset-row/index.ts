/** 一种期限, to choose. */
Component({
  properties: { preset: { type: Object, value: { id: '', name: '', lengthText: '' } } },
  methods: {
    choose() {
      this.triggerEvent('choose');
    },
  },
});
