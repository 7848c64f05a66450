/** 看和画: the picture, larger with two fingers or the keys; while drawing, one finger makes a new part instead of moving it. */
import { type Box, drawnOn, styleOf } from '../../../text/drawn';

interface Own {
  from: { x: number; y: number; box: Box | null } | null;
  pinch: { distance: number; zoom: number } | null;
}
const own = new WeakMap<object, Own>();
const MOST_ZOOM = 5;

const mineOf = (of: object): Own => {
  const mine = own.get(of) ?? { from: null, pinch: null };
  own.set(of, mine);
  return mine;
};

const distanceOf = (touches: WechatMiniprogram.TouchDetail[]) => {
  const [a, b] = touches;
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
};

const start: { under: string; zoom: number } = { under: '', zoom: 1 };

Component({
  properties: {
    src: { type: String, value: '' },
    label: { type: String, value: '' },
    /** Height, of the width in percent. */
    ratio: { type: Number, value: 75 },
    busy: { type: Boolean, value: false },
    drawing: { type: Boolean, value: false },
    /** {number, style}[] */
    regions: { type: Array, value: [] },
  },
  data: start,
  methods: {
    again() {
      this.triggerEvent('again');
    },
    larger() {
      this.zoomTo(this.data.zoom + 1);
    },
    smaller() {
      this.zoomTo(this.data.zoom - 1);
    },
    zoomTo(wanted: number) {
      const zoom = Math.round(Math.min(MOST_ZOOM, Math.max(1, wanted)) * 10) / 10;
      if (zoom !== this.data.zoom) this.setData({ zoom });
    },
    down({ touches }: WechatMiniprogram.TouchEvent) {
      const mine = mineOf(this);
      const [touch] = touches;
      if (touches.length > 1) {
        Object.assign(mine, { from: null, pinch: { distance: distanceOf(touches), zoom: this.data.zoom } });
        this.setData({ under: '' });
      } else if (touch && this.data.drawing) this.begin(touch);
    },
    begin({ clientX, clientY }: WechatMiniprogram.TouchDetail) {
      const mine = mineOf(this);
      const from = { x: clientX, y: clientY, box: null };
      mine.from = from;
      // It does not move while it is drawn on.
      this.createSelectorQuery()
        .select('.pad-sheet')
        .boundingClientRect((box) => {
          if (box && mine.from === from) mine.from = { ...from, box };
        })
        .exec();
    },
    move({ touches }: WechatMiniprogram.TouchEvent) {
      const { pinch, from } = mineOf(this);
      const [touch] = touches;
      if (pinch && touches.length > 1 && pinch.distance > 0)
        this.zoomTo((pinch.zoom * distanceOf(touches)) / pinch.distance);
      else if (from && touch) {
        const place = this.placeTo(touch);
        this.setData({ under: place ? styleOf(place) : '' });
      }
    },
    up({ touches, changedTouches: [touch] }: WechatMiniprogram.TouchEvent) {
      const mine = mineOf(this);
      const place = mine.from && touch ? this.placeTo(touch) : null;
      mine.from = null;
      if (touches.length < 2) mine.pinch = null;
      this.setData({ under: '' });
      if (place) this.triggerEvent('drawn', { place });
    },
    placeTo({ clientX, clientY }: { clientX: number; clientY: number }) {
      const { from } = mineOf(this);
      return from?.box ? drawnOn(from, { x: clientX, y: clientY }, from.box) : null;
    },
  },
});
