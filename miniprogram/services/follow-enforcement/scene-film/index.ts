/** 现场录像: read piece by piece onto this phone, played from there under the viewer's own name, and thrown away with the page; neither kept nor sent on (ENF-6). */
import { readPieces } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { dropPicture } from '../../../api/page-picture';
import { filmPath, sweepLeft } from '../left';

const start: {
  src: string;
  path: string;
  loading: boolean;
  percent: number;
  size: string;
  trouble: string;
  mark: string;
} = {
  src: '',
  path: '',
  loading: false,
  percent: 0,
  size: '',
  trouble: '',
  mark: '',
};
const gone = new WeakSet<object>();
const MB = 1024 * 1024;

Component({
  properties: {
    entryId: { type: String, value: '' },
    mediaId: { type: String, value: '' },
    ratio: { type: Number, value: 56 },
    label: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    attached() {
      sweepLeft();
    },
    detached() {
      gone.add(this);
      dropPicture(this.data.path);
    },
  },
  methods: {
    async play() {
      if (this.data.loading) return;
      const { entryId, mediaId } = this.data;
      const path = filmPath();
      this.setData({ loading: true, percent: 0, trouble: '', path });
      try {
        const whole = await readPieces(
          async (offset) => {
            const piece = await call('follow-enforcement', { action: 'film', entryId, mediaId, offset });
            if (offset === 0 && !gone.has(this))
              this.setData({ size: `${(piece.size / MB).toFixed(1)} MB`, mark: piece.watermark.join('　') });
            return piece;
          },
          path,
          (percent) => {
            if (gone.has(this)) return false;
            this.setData({ percent });
            return true;
          },
        );
        if (whole && !gone.has(this)) this.setData({ src: path, loading: false });
        else dropPicture(path);
      } catch (error) {
        dropPicture(path);
        if (!gone.has(this)) this.setData({ loading: false, trouble: failureOf(error).message });
      }
    },
    broken() {
      dropPicture(this.data.path);
      this.setData({ src: '', trouble: '这段录像在这部手机上放不了。可以到法院看，或者打电话问执行员。' });
    },
  },
});
