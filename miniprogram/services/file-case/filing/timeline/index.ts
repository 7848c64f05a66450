/** 经过: what was done, when and by whom; the latest first. */
Component({
  properties: {
    /** Happened[] */
    history: { type: Array, value: [] },
  },
});
