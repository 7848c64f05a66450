/** 怎么算的: the steps of a reckoning in plain words, the law of each folded away. */
import { lawOf } from '../../../../text/rule';

interface Step {
  text: string;
  rule: string;
}

const start: { shown: Step[]; open: boolean } = { shown: [], open: false };

Component({
  properties: {
    heading: { type: String, value: '怎么算出来的' },
    steps: { type: Array, value: [] },
  },
  data: start,
  observers: {
    steps(steps: Step[]) {
      this.setData({ shown: steps.map(({ text, rule }) => ({ text, rule: lawOf(rule) })) });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
