/** 一页: its picture with the reader's name over it; enlarged it is asked for anew in parts. On this phone as long as it is looked at. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { dropPicture, putPicture } from '../../../../api/page-picture';
import { inTurn } from '../../in-turn';
import { sweepLeft } from '../../left';

interface Part {
  key: string;
  x: number;
  y: number;
  src: string;
}

const start: { src: string; ratio: number; busy: boolean; trouble: string; parts: Part[] } = {
  src: '',
  // A4, until its own is known.
  ratio: 141.4,
  busy: true,
  trouble: '',
  parts: [],
};
/** Of each component: which page, at which scale, it waits for. */
const turns = new WeakMap<object, number>();

Component({
  properties: {
    reportId: { type: String, value: '' },
    fileId: { type: String, value: '' },
    page: { type: Number, value: 0 },
    zoom: { type: Number, value: 1 },
    label: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    attached() {
      sweepLeft();
    },
    detached() {
      turns.set(this, -1);
      this.clear();
    },
  },
  observers: {
    'reportId, fileId, page'(reportId: string, _fileId: string, page: number) {
      if (reportId && page > 0) this.load();
    },
    zoom() {
      if (this.data.src) this.enlarge();
    },
  },
  methods: {
    next(): number {
      const turn = (turns.get(this) ?? 0) + 1;
      turns.set(this, turn);
      return turn;
    },
    async picture(turn: number, tile?: { zoom: number; x: number; y: number }) {
      const { reportId, fileId, page } = this.data;
      const event = { action: 'reportPage' as const, reportId, page, ...(fileId ? { fileId } : {}) };
      const isWanted = () => turns.get(this) === turn;
      const made = await inTurn(isWanted, () => call('follow-enforcement', { ...event, ...(tile ? { tile } : {}) }));
      if (!made || !isWanted()) return undefined;
      const src = await putPicture(made);
      if (isWanted()) return { src, made };
      dropPicture(src);
      return undefined;
    },
    async load() {
      const turn = this.next();
      this.clear();
      this.setData({ src: '', parts: [], busy: true, trouble: '' });
      try {
        const got = await this.picture(turn);
        if (!got) return;
        this.setData({ src: got.src, ratio: (got.made.height / got.made.width) * 100, busy: false });
        if (this.data.zoom > 1) this.enlarge();
      } catch (error) {
        if (turns.get(this) === turn) this.setData({ busy: false, trouble: failureOf(error).message });
      }
    },
    async enlarge() {
      const turn = this.next();
      for (const { src } of this.data.parts) dropPicture(src);
      this.setData({ parts: [] });
      const { zoom } = this.data;
      if (zoom < 2) return;
      try {
        for (let y = 0; y < zoom; y += 1)
          for (let x = 0; x < zoom; x += 1) {
            const got = await this.picture(turn, { zoom, x, y });
            if (!got) return;
            this.setData({ [`parts[${this.data.parts.length}]`]: { key: `${zoom}-${x}-${y}`, x, y, src: got.src } });
          }
      } catch {
        // It is there as it was, less sharp.
      }
    },
    clear() {
      dropPicture(this.data.src);
      for (const { src } of this.data.parts) dropPicture(src);
    },
  },
});
