/** 现场照片: as the court made it for this one reader, on this phone as long as it is in sight; never a link (ENF-6). Asked for as it comes in sight: each look is on record. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { dropPicture, putPicture } from '../../../api/page-picture';
import { inTurn } from '../in-turn';
import { sweepLeft } from '../left';

const start: { src: string; shape: number; busy: boolean; trouble: string } = {
  src: '',
  shape: 75,
  busy: true,
  trouble: '',
};

/** Of each component: whether it is there, and whether it has been asked for. */
const own = new WeakMap<object, { gone: boolean; asked: boolean; sight: WechatMiniprogram.IntersectionObserver }>();
/** So far below the screen it is asked for already. */
const AHEAD = { bottom: 200 };

Component({
  properties: {
    entryId: { type: String, value: '' },
    mediaId: { type: String, value: '' },
    /** Height in percent of the width, until its own is known. */
    ratio: { type: Number, value: 75 },
    label: { type: String, value: '' },
    /** Larger than the screen is wide, to be moved about in. */
    zoom: { type: Number, value: 1 },
  },
  data: start,
  observers: {
    ratio(ratio: number) {
      if (!this.data.src) this.setData({ shape: ratio });
    },
  },
  lifetimes: {
    attached() {
      sweepLeft();
      const sight = this.createIntersectionObserver({});
      own.set(this, { gone: false, asked: false, sight });
      sight.relativeToViewport(AHEAD).observe('.scene-picture', ({ intersectionRatio }) => {
        const mine = own.get(this);
        if (!mine || mine.asked || intersectionRatio <= 0) return;
        mine.asked = true;
        sight.disconnect();
        this.load();
      });
    },
    detached() {
      const mine = own.get(this);
      if (mine) mine.gone = true;
      mine?.sight.disconnect();
      dropPicture(this.data.src);
    },
  },
  methods: {
    async load() {
      const { entryId, mediaId } = this.data;
      this.setData({ busy: true, trouble: '' });
      try {
        const made = await inTurn(
          () => own.get(this)?.gone === false,
          () => call('follow-enforcement', { action: 'picture', entryId, mediaId }),
        );
        if (!made) return;
        const src = await putPicture(made);
        if (own.get(this)?.gone) dropPicture(src);
        else this.setData({ src, shape: (made.height / made.width) * 100, busy: false });
      } catch (error) {
        if (!own.get(this)?.gone) this.setData({ busy: false, trouble: failureOf(error).message });
      }
    },
  },
});
