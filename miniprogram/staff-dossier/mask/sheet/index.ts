/** 画遮盖的页面: a page with what is covered on it; while drawing, a finger makes a new part instead of scrolling. */
import { type Box, drawnOn, styleOf } from '../../../text/drawn';

const from = new WeakMap<object, { x: number; y: number; box: Box | null }>();

const start: { under: string } = { under: '' };

Component({
  properties: {
    src: { type: String, value: '' },
    label: { type: String, value: '' },
    /** Height, of the width in percent. */
    ratio: { type: Number, value: 141.4 },
    busy: { type: Boolean, value: false },
    drawing: { type: Boolean, value: false },
    /** Drawn[] */
    regions: { type: Array, value: [] },
    /** Styles of what was found in the text. */
    found: { type: Array, value: [] },
  },
  data: start,
  methods: {
    again() {
      this.triggerEvent('again');
    },
    down({ touches: [touch] }: WechatMiniprogram.TouchEvent) {
      if (!touch) return;
      const begun = { x: touch.clientX, y: touch.clientY, box: null };
      from.set(this, begun);
      // It does not move while it is drawn on.
      this.createSelectorQuery()
        .select('.mask-sheet')
        .boundingClientRect((box) => {
          if (box && from.get(this) === begun) from.set(this, { ...begun, box });
        })
        .exec();
    },
    drag({ touches: [touch] }: WechatMiniprogram.TouchEvent) {
      const region = touch && this.regionTo(touch);
      this.setData({ under: region ? styleOf(region) : '' });
    },
    up({ changedTouches: [touch] }: WechatMiniprogram.TouchEvent) {
      const region = touch && this.regionTo(touch);
      from.delete(this);
      this.setData({ under: '' });
      if (region) this.triggerEvent('drawn', { region });
    },
    regionTo({ clientX, clientY }: { clientX: number; clientY: number }) {
      const begun = from.get(this);
      return begun?.box ? drawnOn(begun, { x: clientX, y: clientY }, begun.box) : null;
    },
  },
});
