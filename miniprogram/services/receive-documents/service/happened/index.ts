/** 办过什么: a dispute and what the judge found, a paper that was asked for, a signature. */
Component({
  properties: {
    /** Facts */
    facts: { type: Object, value: {} },
  },
});
