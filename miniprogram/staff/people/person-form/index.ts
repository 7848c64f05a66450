/** 照证件输入: kind, name, number; the telephone if he has one; and that he was told what happens to it. */
import { ID_KINDS, lengthText, NOBODY, type Typed } from '../person';

Component({
  properties: {
    /** Typed */
    person: { type: Object, value: NOBODY },
    /** Errors */
    errors: { type: Object, value: {} },
  },
  data: { kinds: ID_KINDS, otherKinds: false, length: '' },
  methods: {
    change(change: Partial<Typed>) {
      // The boundary: the page gave a Typed.
      const person = { ...(this.data.person as Typed), ...change };
      this.setData({ length: lengthText(person) });
      this.triggerEvent('change', change);
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.change({ [currentTarget.dataset.field]: detail.value });
    },
    chooseKind({ detail }: WechatMiniprogram.CustomEvent<{ value: Typed['idKind'] }>) {
      this.change({ idKind: detail.value });
    },
    showKinds() {
      this.setData({ otherKinds: true });
    },
    tick({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.change({ noticeGiven: detail.checked });
    },
  },
});
