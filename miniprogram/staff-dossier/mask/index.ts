/** 页面和遮盖: the pages of an item as the court sees them; what has to be covered is drawn with a finger, page by page (DOSS-6). */
import { act } from '../../api/act';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { dropLeftPictures, dropPicture, putPicture } from '../../api/page-picture';
import { styleOf } from '../../text/drawn';
import { indexAt } from '../addresses';
import { isWhole } from '../kinds';
import { coversOf, MOST, type Region } from './regions';
import { REVIEWED, start } from './start';

const turns = new WeakMap<object, number>();

Page({
  data: start,
  onLoad({ caseId = '', itemId = '', volume = '', page = '1' }) {
    dropLeftPictures();
    this.setData({
      caseId: decodeURIComponent(caseId),
      itemId: decodeURIComponent(itemId),
      volume: volume === 'internal' ? 'internal' : 'main',
      page: Math.max(1, Number(page) || 1),
    });
    this.load();
  },
  onUnload() {
    turns.set(this, -1);
    dropPicture(this.data.src);
  },
  async load() {
    const { caseId, itemId, volume } = this.data;
    try {
      const { items, mayKeep } = await call('read-dossier', { action: 'courtVolumes', caseId, volume });
      const item = items.find((one) => one.itemId === itemId);
      if (!item) {
        this.setData({ state: 'empty' });
        return;
      }
      const { name, reviewed, waits, prepared } = item;
      const whole = isWhole(item);
      const page = Math.min(this.data.page, Math.max(1, prepared));
      this.setData({
        state: 'content',
        name,
        mayKeep: mayKeep && volume === 'main',
        reviewed,
        waits,
        whole,
        page,
        pages: prepared,
      });
      await this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async show() {
    const { itemId, page, mayKeep } = this.data;
    const turn = (turns.get(this) ?? 0) + 1;
    turns.set(this, turn);
    dropPicture(this.data.src);
    this.setData({ src: '', busy: true, regions: [], found: [], changed: false, trouble: '' });
    try {
      const [made, { masks, found }] = await Promise.all([
        call('read-dossier', { action: 'courtPage', itemId, page }),
        mayKeep ? call('read-dossier', { action: 'pageMasks', itemId, page }) : { masks: [], found: [] },
      ]);
      const src = await putPicture(made);
      if (turns.get(this) !== turn) {
        dropPicture(src);
        return;
      }
      this.setData({
        src,
        ratio: (made.height / made.width) * 100,
        busy: false,
        regions: masks.map((one) => ({ ...one, covers: coversOf(one.covers), style: styleOf(one) })),
        found: found.map(styleOf),
      });
    } catch (error) {
      if (turns.get(this) === turn) this.setData({ busy: false, trouble: failureOf(error).message });
    }
  },
  again() {
    this.show();
  },
  draw() {
    this.setData({ drawing: !this.data.drawing });
  },
  chooseCovers({ detail }: WechatMiniprogram.CustomEvent<{ value: Region['covers'] }>) {
    this.setData({ covers: detail.value });
  },
  drawn({ detail }: WechatMiniprogram.CustomEvent<{ region: Omit<Region, 'covers'> }>) {
    const { regions, covers } = this.data;
    if (regions.length >= MOST) {
      this.setData({ trouble: `一页最多 ${MOST} 处。要遮得多的，请把整份材料密封。` });
      return;
    }
    const drawn = { ...detail.region, covers, style: styleOf(detail.region) };
    this.setData({ regions: [...regions, drawn], changed: true, told: '' });
  },
  remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { i } = currentTarget.dataset;
    this.setData({ regions: this.data.regions.filter((_, at) => at !== i), changed: true, told: '' });
  },
  async save(): Promise<boolean> {
    const { itemId, page, regions, changed } = this.data;
    if (!changed) return true;
    const drawn = regions.map(({ x, y, w, h, covers }) => ({ x, y, w, h, covers }));
    const done = await act(this, null, () =>
      call('read-dossier', { action: 'maskPage', itemId, page, regions: drawn }),
    );
    if (done) this.setData({ changed: false, told: `第 ${page} 页存下了，遮盖 ${drawn.length} 处。` });
    return done;
  },
  /** What was drawn is kept before the page goes. */
  async turn(page: number) {
    if (page < 1 || page > this.data.pages || !(await this.save())) return;
    this.setData({ page, told: '' });
    this.show();
  },
  before() {
    this.turn(this.data.page - 1);
  },
  after() {
    this.turn(this.data.page + 1);
  },
  jump() {
    this.setData({ jumping: true });
  },
  closeJump() {
    this.setData({ jumping: false });
  },
  jumped({ detail }: WechatMiniprogram.CustomEvent<{ page: number }>) {
    this.setData({ jumping: false });
    this.turn(detail.page);
  },
  async review() {
    const { itemId } = this.data;
    if (!(await this.save())) return;
    const done = await act(this, REVIEWED, () => call('read-dossier', { action: 'reviewMasks', itemId }));
    if (done) this.setData({ reviewed: true, waits: false, told: '核对完了，别人现在可以按规定看。' });
  },
  toIndex() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: indexAt(this.data.caseId) }) });
  },
});
