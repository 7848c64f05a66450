/** 回答: what a section says, what can be done at once, and its terms in plain words. */
Component({
  properties: {
    /** Section of sections.ts. */
    section: { type: Object, value: { text: '', numbered: false, points: [], items: [], links: [], terms: [] } },
    /** The next question; '' none. */
    nextTitle: { type: String, value: '' },
  },
  methods: {
    next() {
      this.triggerEvent('next');
    },
  },
});
