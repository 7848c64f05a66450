/** 设备: clipboard, telephone, vibration, keyboard, screen, battery. */
import { actionSheet } from '../dialogs/action-sheet';
import { showToast } from '../dialogs/toast';
import { api, WxFailure } from './api';
import { requireParameters } from './parameter';
import { requirePrivacy } from './privacy';
import { ask } from './script';

const TOAST_MS = 1500;

/** A frame may not read the computer's clipboard, so the phone has one of its own and puts what is copied into both. */
let clipboard = '';

const SHORT_MS = 15;
const LONG_MS = 400;
const vibrate = (ms: number) => navigator.vibrate?.(ms);

let brightness = 0.5;
let wakeLock: WakeLockSentinel | undefined;

const battery = () => ({ level: 100, isCharging: true, isLowPowerModeEnabled: false });

export const device = {
  setClipboardData: api('setClipboardData', async (options: { data: string }) => {
    requireParameters(options, { data: 'String' });
    await requirePrivacy('setClipboardData');
    clipboard = options.data;
    await navigator.clipboard?.writeText(clipboard).catch(() => undefined);
    showToast({ title: '内容已复制', icon: 'success', mask: false, duration: TOAST_MS });
    return {};
  }),
  getClipboardData: api('getClipboardData', async (options: object) => {
    await requirePrivacy('getClipboardData');
    return await ask('getClipboardData', options, async () => ({ data: clipboard }));
  }),
  makePhoneCall: api('makePhoneCall', async (options: { phoneNumber: string }) => {
    requireParameters(options, { phoneNumber: 'String' });
    return await ask('makePhoneCall', options, async () => {
      const chosen = await actionSheet('makePhoneCall', { itemList: [`呼叫 ${options.phoneNumber}`] });
      if (chosen === null) throw new WxFailure('cancel');
      return {};
    });
  }),
  vibrateShort: api('vibrateShort', () => {
    vibrate(SHORT_MS);
    return {};
  }),
  vibrateLong: api('vibrateLong', () => {
    vibrate(LONG_MS);
    return {};
  }),
  hideKeyboard: api('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return {};
  }),
  getSelectedTextRange: api('getSelectedTextRange', () => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new WxFailure('no focused input');
    return { start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 };
  }),
  setKeepScreenOn: api('setKeepScreenOn', async ({ keepScreenOn }: { keepScreenOn: boolean }) => {
    await wakeLock?.release();
    wakeLock = keepScreenOn ? await navigator.wakeLock?.request('screen').catch(() => undefined) : undefined;
    return {};
  }),
  getScreenBrightness: api('getScreenBrightness', () => ({ value: brightness })),
  setScreenBrightness: api('setScreenBrightness', ({ value }: { value: number }) => {
    if (!(value >= 0 && value <= 1)) throw new WxFailure('parameter error: value should be between 0 and 1');
    brightness = value;
    return {};
  }),
  // What may be photographed of a screen is not a browser's to say.
  setVisualEffectOnCapture: api('setVisualEffectOnCapture', () => ({})),
  getScreenRecordingState: api('getScreenRecordingState', () => ({ state: 'off' })),
  getBatteryInfo: api('getBatteryInfo', battery),
  getBatteryInfoSync: battery,
};
