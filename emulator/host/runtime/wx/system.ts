/** 系统信息: window, app, device (WeChat, "基础 / 系统"). A phone here is a WeChat of 2025 on an iPhone of 375 px. */
import { phone } from '../phone';
import { router } from '../router';
import { api } from './api';
import { kept } from './kept';

const STANDARD_FONT_PX = 17;
const NAVIGATION_BAR_PX = 44;
/** The library that miniprogram-api-typings describes, roughly; components need 2.19.2 for `virtualHost`. */
const SDK_VERSION = '3.8.0';
const WECHAT_VERSION = '8.0.56';
/** The capsule at the right of the navigation bar. */
const CAPSULE = { width: 87, height: 32, top: 6, fromRight: 7 };

const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** The page's own height: without what WeChat draws above and below. */
function windowSize(): { windowWidth: number; windowHeight: number; screenTop: number } {
  const body = router.top()?.frame.body.getBoundingClientRect();
  if (body && body.height > 0) return { windowWidth: body.width, windowHeight: body.height, screenTop: body.top };
  return { windowWidth: innerWidth, windowHeight: innerHeight - NAVIGATION_BAR_PX, screenTop: NAVIGATION_BAR_PX };
}

function getWindowInfo() {
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    ...windowSize(),
    // There is no status bar: the phone begins with the navigation bar.
    statusBarHeight: 0,
    safeArea: { left: 0, right: innerWidth, top: 0, bottom: innerHeight, width: innerWidth, height: innerHeight },
  };
}

function getAppBaseInfo() {
  return {
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    host: { env: 'WeChat' },
    language: 'zh_CN',
    version: WECHAT_VERSION,
    theme: isDark() ? 'dark' : 'light',
    fontSizeScaleFactor: phone.fontSize / STANDARD_FONT_PX,
    fontSizeSetting: phone.fontSize,
  };
}

const getDeviceInfo = () => ({
  abi: '',
  benchmarkLevel: -1,
  brand: 'devtools',
  model: 'iPhone X',
  system: 'iOS 17.0',
  platform: 'devtools',
  memorySize: '2048',
});

const SETTINGS = { bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' };
const AUTHORIZED = 'authorized';

const getAppAuthorizeSetting = () => ({
  albumAuthorized: AUTHORIZED,
  bluetoothAuthorized: 'denied',
  cameraAuthorized: AUTHORIZED,
  locationAuthorized: AUTHORIZED,
  locationReducedAccuracy: false,
  microphoneAuthorized: AUTHORIZED,
  notificationAuthorized: AUTHORIZED,
  notificationAlertAuthorized: AUTHORIZED,
  notificationBadgeAuthorized: AUTHORIZED,
  notificationSoundAuthorized: AUTHORIZED,
  phoneCalendarAuthorized: AUTHORIZED,
});

const getSystemInfo = () => ({
  ...getWindowInfo(),
  ...getAppBaseInfo(),
  ...getDeviceInfo(),
  ...SETTINGS,
  albumAuthorized: true,
  cameraAuthorized: true,
  locationAuthorized: true,
  microphoneAuthorized: true,
  notificationAuthorized: true,
});

const debug = kept('debug', false);

export const system = {
  getWindowInfo,
  getAppBaseInfo: () => ({ ...getAppBaseInfo(), enableDebug: debug.get() }),
  getDeviceInfo,
  getSystemSetting: () => ({ ...SETTINGS }),
  getAppAuthorizeSetting,
  getSystemInfoSync: getSystemInfo,
  getSystemInfo: api('getSystemInfo', getSystemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', getSystemInfo),
  getMenuButtonBoundingClientRect() {
    const right = innerWidth - CAPSULE.fromRight;
    const { width, height, top } = CAPSULE;
    return { width, height, top, bottom: top + height, left: right - width, right };
  },
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    plugin: {},
  }),
  getRendererUserAgent: async () => navigator.userAgent,
  getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
  getSkylineInfo: api('getSkylineInfo', () => ({ isSupported: false, version: '', reason: 'client not supported' })),
  setEnableDebug: api('setEnableDebug', ({ enableDebug }: { enableDebug: boolean }) => {
    debug.set(enableDebug);
    return {};
  }),
};
