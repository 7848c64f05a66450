/** 录音: the phone has one recorder for all of the program; whoever records last is told. */

/** What the court's speech recognition takes: seconds and rate (file-case.dictate). */
const OPTIONS = {
  duration: 60_000,
  sampleRate: 16_000,
  numberOfChannels: 1,
  encodeBitRate: 48_000,
  format: 'wav',
} as const;

export interface Listener {
  began(): void;
  heard(path: string): void;
  failed(errMsg: string): void;
}

let listener: Listener | undefined;
let manager: WechatMiniprogram.RecorderManager | undefined;

/** WeChat keeps listeners for good: they are given once. */
function recorder(): WechatMiniprogram.RecorderManager {
  if (manager) return manager;
  manager = wx.getRecorderManager();
  manager.onStart(() => listener?.began());
  manager.onStop(({ tempFilePath }) => listener?.heard(tempFilePath));
  manager.onError(({ errMsg }) => listener?.failed(errMsg));
  // A call comes in: what was said before it is kept.
  manager.onInterruptionBegin(() => manager?.stop());
  return manager;
}

export function startRecording(mine: Listener): void {
  const found = recorder();
  if (listener && listener !== mine) {
    listener.failed('');
    found.stop();
  }
  listener = mine;
  found.start(OPTIONS);
}

export const stopRecording = (mine: Listener): void => {
  if (listener === mine) recorder().stop();
};

/** Its page goes: what is heard after that is nobody's. */
export function forgetRecording(mine: Listener): void {
  if (listener !== mine) return;
  listener = undefined;
  recorder().stop();
}
