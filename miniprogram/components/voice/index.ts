/**
 * 说话录入: tapped, or held down, to speak for at most a minute; what was heard is read over and mended before it is added to what
 * is written already, and never takes its place (FILE-13).
 */
import { failureOf } from '../../api/failure';
import { dictate } from './dictate';
import { forgetRecording, type Listener, startRecording, stopRecording } from './recorder';
import { whyNoSound } from './words';

const start: {
  state: 'idle' | 'asking' | 'listening' | 'writing' | 'reading';
  seconds: number;
  heard: string;
  trouble: string;
  settings: boolean;
} = { state: 'idle', seconds: 0, heard: '', trouble: '', settings: false };

interface Own {
  listener: Listener;
  held: boolean;
  /** The finger went before the recorder began. */
  over: boolean;
  thrown: boolean;
  timer: number;
}
const own = new WeakMap<object, Own>();

Component({
  properties: {
    /** What is being written, for screen readers. */
    what: { type: String, value: '' },
    /** Prefix of data-testid. */
    name: { type: String, value: 'voice' },
  },
  data: start,
  lifetimes: {
    attached() {
      const listener: Listener = {
        began: () => this.began(),
        heard: (path) => this.write(path),
        failed: (errMsg) => this.fail(errMsg),
      };
      own.set(this, { listener, held: false, over: false, thrown: false, timer: 0 });
    },
    detached() {
      const mine = own.get(this);
      if (!mine) return;
      clearInterval(mine.timer);
      forgetRecording(mine.listener);
    },
  },
  methods: {
    toggle() {
      if (this.data.state === 'listening') this.stop();
      else if (this.data.state === 'idle') this.begin(false);
    },
    hold() {
      if (this.data.state === 'idle') this.begin(true);
    },
    release() {
      const mine = own.get(this);
      if (!mine?.held) return;
      mine.held = false;
      if (this.data.state === 'listening') this.stop();
      else mine.over = true;
    },
    begin(held: boolean) {
      const mine = own.get(this);
      if (!mine) return;
      Object.assign(mine, { held, over: false, thrown: false });
      this.setData({ state: 'asking', seconds: 0, trouble: '', settings: false });
      startRecording(mine.listener);
    },
    began() {
      const mine = own.get(this);
      if (!mine) return;
      // Asked for consent, the finger left long ago: he taps again, and is heard.
      if (mine.over) {
        mine.thrown = true;
        stopRecording(mine.listener);
        return;
      }
      this.setData({ state: 'listening' });
      mine.timer = setInterval(() => this.setData({ seconds: this.data.seconds + 1 }), 1000);
    },
    stop() {
      const mine = own.get(this);
      if (mine) stopRecording(mine.listener);
    },
    throwAway() {
      const mine = own.get(this);
      if (!mine) return;
      mine.thrown = true;
      stopRecording(mine.listener);
    },
    async write(path: string) {
      const mine = own.get(this);
      if (!mine) return;
      clearInterval(mine.timer);
      if (mine.thrown) {
        this.setData({ state: 'idle' });
        return;
      }
      this.setData({ state: 'writing' });
      try {
        this.setData({ state: 'reading', heard: await dictate(path) });
      } catch (error) {
        this.setData({ state: 'idle', trouble: failureOf(error).message });
      }
    },
    fail(errMsg: string) {
      clearInterval(own.get(this)?.timer ?? 0);
      const { text, settings } = whyNoSound(errMsg);
      this.setData({ state: 'idle', trouble: text, settings });
    },
    openSettings() {
      wx.openSetting();
      this.setData({ trouble: '', settings: false });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.data.heard = detail.value;
    },
    take() {
      const text = this.data.heard.trim();
      this.setData({ state: 'idle', heard: '' });
      if (text) this.triggerEvent('text', { text });
    },
    leave() {
      this.setData({ state: 'idle', heard: '' });
    },
  },
});
