/** 算出来的诉讼费: large, with how it came about, what may halve it, and what to do who cannot pay. */
import type { DataOf } from '../../../../../api/services';
import { yuanText } from '../../../../../text/yuan';

/** Of the notes, the one that says when it is halved: it stands beside the amount. */
const HALVED = /减半，交 /;

const start: { sum: string; half: string; whenHalf: string; notes: string[] } = {
  sum: '',
  half: '',
  whenHalf: '',
  notes: [],
};

Component({
  properties: {
    /** guide.estimateFee */
    result: { type: Object, value: { feeFen: 0, halfFen: null, steps: [], notes: [], notice: '' } },
  },
  data: start,
  observers: {
    result({ feeFen, halfFen, notes }: DataOf<'guide', 'estimateFee'>) {
      this.setData({
        sum: feeFen === 0 ? '不用交钱' : yuanText(feeFen),
        half: halfFen ? yuanText(halfFen) : '',
        whenHalf: notes.find((one) => HALVED.test(one)) ?? '',
        notes: notes.filter((one) => !HALVED.test(one)),
      });
    },
  },
});
