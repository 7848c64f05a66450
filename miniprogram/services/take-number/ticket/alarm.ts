/** 叫号提醒: the phone shakes and sounds at each call, and its screen stays on while it matters. */

const SOUND = '/services/take-number/ticket/called.wav';
/** Once is easily missed in a pocket. */
const SHAKES_AFTER_MS = [0, 900, 1800];

/** By ticket, the last call that rang. */
const rung = new Map<string, number>();

export function ringOnce({ ticketId, state, calls }: { ticketId: string; state: string; calls: number }): void {
  if (state !== 'called') {
    rung.delete(ticketId);
    return;
  }
  if (rung.get(ticketId) === calls) return;
  rung.set(ticketId, calls);
  for (const ms of SHAKES_AFTER_MS) setTimeout(() => wx.vibrateLong({ fail: () => {} }), ms);
  const sound = wx.createInnerAudioContext();
  sound.onEnded(() => sound.destroy());
  sound.onError(() => sound.destroy());
  sound.src = SOUND;
  sound.play();
}

let isOn = false;

/** WeChat forgets it when the program is left, hence again at each return. */
export function keepScreenOn(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
  wx.setKeepScreenOn({ keepScreenOn: on, fail: () => {} });
}
