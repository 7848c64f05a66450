/** 号票: the number, how it stands and what to do now, in every state but the call. */
Component({
  properties: {
    /** Shown of ../start. */
    ticket: {
      type: Object,
      value: { number: '', queueName: '', state: '', head: '', text: '', wait: '', over: false },
    },
    /** When this was last asked. */
    knownAt: { type: String, value: '' },
    /** How it is now is not known. */
    stale: { type: Boolean, value: false },
  },
  methods: {
    enlarge() {
      this.triggerEvent('enlarge');
    },
  },
});
