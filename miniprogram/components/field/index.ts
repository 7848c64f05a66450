/** 填写项: label, hint and error around any input, the error beside what it is about. */
Component({
  properties: {
    label: { type: String, value: '' },
    /** What to write, with an example. */
    hint: { type: String, value: '' },
    /** From CallFailure.fields, or one's own; '' none. */
    error: { type: String, value: '' },
    /** Says 可不填; whatever is not optional is not marked. */
    optional: { type: Boolean, value: false },
  },
});
