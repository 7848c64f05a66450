/** 不懂的词: the terms of what was just read; a tap unfolds one. */
Component({
  properties: {
    /** { term, plain }; what has no plain words here is looked up. */
    terms: { type: Array, value: [] },
  },
});
