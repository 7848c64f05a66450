/** 遮盖: what nobody else should see is covered, the version for both sides is made and looked through; only then it can be shown (ENF-6). */
import { act } from '../../api/act';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { guardLeaving } from '../../api/leaving';
import { dropLeftPictures, dropPicture } from '../../api/page-picture';
import { entriesAt, sceneAt, sceneWith } from '../addresses';
import { dropFilm, filmPath, made, mediaById, readFilm, seen } from './calls';
import { fromHere, MOST, type Region, TOO_MANY, untilHere, type Why, whole } from './regions';
import { FILM_BROKEN, LOOKED, secondOf, shownRegions, standing } from './shown';
import { type Media, start } from './start';

/** The answer to the last question for a picture counts. */
const turns = new WeakMap<object, number>();
const gone = new WeakSet<object>();

Page({
  data: start,
  onLoad({ caseId = '', mediaId = '' }) {
    dropLeftPictures();
    this.setData({ caseId: decodeURIComponent(caseId), mediaId: decodeURIComponent(mediaId) });
    this.load();
  },
  onUnload() {
    gone.add(this);
    dropPicture(this.data.src);
    dropFilm();
  },
  async load() {
    const { caseId, mediaId } = this.data;
    try {
      const media = await mediaById(caseId, mediaId);
      this.setData({ state: media.state === 'arriving' ? 'empty' : 'content' });
      this.stand(media);
      if (media.state !== 'arriving') this.look();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  stand(media: Media) {
    this.setData(standing(media, this.data.seconds));
    this.set(media.regions, false);
  },
  set(regions: Region[], changed = true) {
    const { at, film } = this.data;
    this.setData({ regions, ...shownRegions(regions, film, at), changed });
    guardLeaving(changed);
  },
  async look() {
    const { mediaId, mode, at, src } = this.data;
    const turn = (turns.get(this) ?? 0) + 1;
    turns.set(this, turn);
    this.setData({ busy: true, trouble: '' });
    try {
      const { seconds, ...found } = await seen(mediaId, mode === 'shown' ? 'shown' : 'original', at, src);
      if (turns.get(this) !== turn || gone.has(this)) return dropPicture(found.src);
      this.setData({ ...found, busy: false, seconds: seconds || this.data.seconds });
    } catch (error) {
      if (turns.get(this) === turn) this.setData({ busy: false, trouble: failureOf(error).message });
    }
  },
  draw() {
    this.setData({ drawing: !this.data.drawing });
  },
  chooseWhy({ detail }: WechatMiniprogram.CustomEvent<{ value: Why }>) {
    this.setData({ why: detail.value });
  },
  drawn({ detail: { place } }: WechatMiniprogram.CustomEvent<{ place: Omit<Region, 'why'> }>) {
    const { regions, why } = this.data;
    if (regions.length >= MOST) this.setData({ trouble: TOO_MANY });
    else this.set([...regions, { ...place, why }]);
  },
  remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.set(this.data.regions.filter((_, i) => i !== currentTarget.dataset.i));
  },
  time({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { i, what } = currentTarget.dataset;
    const { at } = this.data;
    const change = what === 'from' ? fromHere : what === 'to' ? untilHere : whole;
    this.set(this.data.regions.map((one, n) => (n === i ? change(one, at) : one)));
  },
  /** By the slider, or a key. */
  step({ currentTarget, detail }: WechatMiniprogram.SliderChange) {
    const { by } = currentTarget.dataset;
    const { at: before, regions, film, seconds } = this.data;
    const at = secondOf(by === undefined ? detail.value : before + Number(by), seconds);
    this.setData({ at, ...shownRegions(regions, film, at) });
    this.look();
  },
  turnSound({ detail }: WechatMiniprogram.SwitchChange) {
    this.setData({ sound: detail.value, changed: true });
  },
  async make() {
    const { mediaId, regions, sound, changed } = this.data;
    this.setData({ drawing: false, told: '', making: '正在制作' });
    const done = await act(this, null, async () => {
      if (changed) this.stand(await call('follow-enforcement', { action: 'mark', mediaId, regions, sound }));
      this.stand(
        await made(mediaId, ({ making }) => {
          if (making) this.setData({ making: `正在制作：${making.done} / ${making.of}` });
          return !gone.has(this);
        }),
      );
    });
    this.setData({ making: '' });
    if (done) this.look();
  },
  change() {
    this.setData({ mode: 'mark', filmSrc: '', told: '' });
    this.look();
  },
  async play() {
    const tell = (filmPercent: number) => {
      this.setData({ filmPercent });
      return !gone.has(this);
    };
    tell(1);
    try {
      if (await readFilm(this.data.mediaId, tell)) this.setData({ filmSrc: filmPath(), filmPercent: 0 });
      else dropFilm();
    } catch (error) {
      this.setData({ filmPercent: 0, trouble: failureOf(error).message });
    }
  },
  broken() {
    this.setData({ filmSrc: '', trouble: FILM_BROKEN });
  },
  async looked() {
    const { mediaId, media } = this.data;
    if (!media) return;
    const done = await act(this, LOOKED, async () =>
      this.stand(await call('follow-enforcement', { action: 'looked', mediaId, mark: media.mark })),
    );
    if (done) this.setData({ told: '可以公布了。' });
  },
  onward() {
    const { caseId, mediaId, media } = this.data;
    wx.redirectTo({ url: media?.entryId ? entriesAt(caseId) : sceneWith(caseId, mediaId) });
  },
  toScene() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: sceneAt(this.data.caseId) }) });
  },
});
