/** 一页: its picture, and its parts where it is enlarged; on this phone as long as it is looked at. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { dropPicture, putPicture } from '../../../../api/page-picture';
import { type Tile, tilesIn } from '../tiles';

interface Part extends Tile {
  key: string;
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

/** Of each component: which page it waits for; and which parts it has asked for. */
const turns = new WeakMap<object, number>();
const asked = new WeakMap<object, Set<string>>();

Component({
  properties: {
    readingId: { type: String, value: '' },
    itemId: { type: String, value: '' },
    page: { type: Number, value: 0 },
    zoom: { type: Number, value: 1 },
    label: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    detached() {
      turns.set(this, -1);
      this.clear();
    },
  },
  observers: {
    'itemId, page'(itemId: string, page: number) {
      if (itemId && page > 0) this.load();
    },
    zoom() {
      this.dropParts();
      if (this.data.src) this.look();
    },
  },
  methods: {
    async load() {
      const turn = (turns.get(this) ?? 0) + 1;
      turns.set(this, turn);
      this.clear();
      const { readingId, itemId, page } = this.data;
      this.setData({ src: '', busy: true, trouble: '' });
      try {
        const made = await call('read-dossier', { action: 'page', readingId, itemId, page });
        if (turns.get(this) !== turn) return;
        const src = await putPicture(made);
        if (turns.get(this) !== turn) {
          dropPicture(src);
          return;
        }
        this.setData({ src, ratio: (made.height / made.width) * 100, busy: false });
        this.triggerEvent('shown', { masked: made.masked });
        this.look();
      } catch (error) {
        if (turns.get(this) !== turn) return;
        const { code, message } = failureOf(error);
        this.setData({ busy: false, trouble: message });
        this.triggerEvent('failed', { code, message });
      }
    },
    clear() {
      dropPicture(this.data.src);
      this.dropParts();
    },
    dropParts() {
      asked.set(this, new Set());
      for (const { src } of this.data.parts) dropPicture(src);
      if (this.data.parts.length > 0) this.setData({ parts: [] });
    },
    /** Asks for the parts in sight that are not there. */
    look() {
      if (this.data.zoom < 2) return;
      this.createSelectorQuery()
        .select('.page-view-window')
        .fields({ size: true, scrollOffset: true })
        .select('.page-view-sheet')
        .boundingClientRect()
        .exec(([window, sheet]) => {
          if (!window || !sheet) return;
          const { scrollLeft, scrollTop, width, height } = window;
          const full = { fullWidth: sheet.width, fullHeight: sheet.height };
          for (const tile of tilesIn({ scrollLeft, scrollTop, width, height, ...full }, this.data.zoom))
            this.loadPart(tile);
        });
    },
    async loadPart({ x, y }: Tile) {
      const { readingId, itemId, page, zoom } = this.data;
      const [key, turn, own] = [`${zoom}-${x}-${y}`, turns.get(this), asked.get(this)];
      if (!own || own.has(key)) return;
      own.add(key);
      try {
        const made = await call('read-dossier', { action: 'page', readingId, itemId, page, tile: { zoom, x, y } });
        const src = await putPicture(made);
        if (turns.get(this) !== turn || asked.get(this) !== own) dropPicture(src);
        else this.setData({ [`parts[${this.data.parts.length}]`]: { key, src, x, y } });
      } catch (error) {
        // It is there as it was, less sharp; a later look asks again.
        own.delete(key);
        const { code, message } = failureOf(error);
        if (turns.get(this) === turn) this.triggerEvent('failed', { code, message });
      }
    },
    scrolled() {
      this.look();
    },
  },
});
