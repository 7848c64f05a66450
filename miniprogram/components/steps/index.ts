/** 一步一步: how a sum or a day comes about, each step with the law it stands on. */
// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_STEPS = [] as { text: string; rule: string }[];

Component({
  properties: {
    steps: { type: Array, value: NO_STEPS },
    /** Its data-testid. */
    name: { type: String, value: 'steps' },
  },
});
