/** 您是谁: name and number as on the card. The number is repeated in groups below, so that the input itself is never rewritten. */
import { grouped, lengthText } from '../figures';

Component({
  properties: {
    name: { type: String, value: '' },
    idNumber: { type: String, value: '' },
    errors: { type: Object, value: {} },
  },
  data: { shown: '', length: '' },
  observers: {
    idNumber(idNumber: string) {
      this.setData({ shown: grouped(idNumber), length: lengthText(idNumber) });
    },
  },
  methods: {
    typeName({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { name: detail.value, idNumber: this.data.idNumber });
    },
    typeNumber({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { name: this.data.name, idNumber: detail.value });
    },
  },
});
