/** 改动清单: what would be saved, for whom, and from when. */
Component({
  properties: {
    /** Change[] */
    changes: { type: Array, value: [] },
    /** From when it counts, and what stays as it was. */
    when: { type: String, value: '' },
  },
});
