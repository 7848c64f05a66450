/** 从这份文书算起的期限: each with its last day, what to do by then, and how the day was found. */
Component({
  properties: {
    /** Facts.periods */
    periods: { type: Array, value: [] },
    /** Its service is in dispute: the days hold all the same. */
    disputed: { type: Boolean, value: false },
  },
});
