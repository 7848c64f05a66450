/** 音频: InnerAudioContext over the browser's Audio (WeChat, "wx.createInnerAudioContext"). */
import { files } from './files';
import { listeners } from './listeners';

/** WeChat's events by the browser's. */
const EVENTS = {
  canplay: 'Canplay',
  play: 'Play',
  pause: 'Pause',
  ended: 'Ended',
  timeupdate: 'TimeUpdate',
  waiting: 'Waiting',
  seeking: 'Seeking',
  seeked: 'Seeked',
} as const;

class InnerAudioContext {
  private readonly audio = new Audio();
  private readonly stopped = listeners('onStop');
  private readonly failed = listeners<{ errMsg: string; errCode: number }>('onError');
  private path = '';
  private stopping = false;
  obeyMuteSwitch = true;

  constructor() {
    for (const [event, name] of Object.entries(EVENTS)) {
      const list = listeners(`on${name}`);
      this.audio.addEventListener(event, () => {
        // A stop is a pause of the browser, and not of WeChat.
        if (event !== 'pause' || !this.stopping) list.emit();
      });
      Object.assign(this, { [`on${name}`]: list.on, [`off${name}`]: list.off });
    }
    this.audio.addEventListener('error', () =>
      this.failed.emit({ errMsg: this.audio.error?.message ?? 'INNERCODE', errCode: 10004 }),
    );
  }

  onStop = this.stopped.on;
  offStop = this.stopped.off;
  onError = this.failed.on;
  offError = this.failed.off;

  get src(): string {
    return this.path;
  }
  set src(path: string) {
    this.path = path;
    this.audio.src = files.url(path);
  }
  get autoplay(): boolean {
    return this.audio.autoplay;
  }
  set autoplay(on: boolean) {
    this.audio.autoplay = on;
  }
  get loop(): boolean {
    return this.audio.loop;
  }
  set loop(on: boolean) {
    this.audio.loop = on;
  }
  get volume(): number {
    return this.audio.volume;
  }
  set volume(level: number) {
    this.audio.volume = level;
  }
  get playbackRate(): number {
    return this.audio.playbackRate;
  }
  set playbackRate(rate: number) {
    this.audio.playbackRate = rate;
  }
  set startTime(seconds: number) {
    this.audio.currentTime = seconds;
  }
  get duration(): number {
    return Number.isFinite(this.audio.duration) ? this.audio.duration : 0;
  }
  get currentTime(): number {
    return this.audio.currentTime;
  }
  get paused(): boolean {
    return this.audio.paused;
  }
  get buffered(): number {
    const { buffered } = this.audio;
    return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
  }

  play(): void {
    this.audio.play().catch(({ message }: Error) => this.failed.emit({ errMsg: message, errCode: 10001 }));
  }
  pause(): void {
    this.audio.pause();
  }
  stop(): void {
    this.stopping = true;
    this.audio.pause();
    this.audio.currentTime = 0;
    this.stopped.emit();
    setTimeout(() => {
      this.stopping = false;
    });
  }
  seek(seconds: number): void {
    this.audio.currentTime = seconds;
  }
  destroy(): void {
    this.audio.pause();
    this.audio.removeAttribute('src');
  }
}

export const audio = {
  createInnerAudioContext: () => new InnerAudioContext(),
};
