/** 应用级事件: what happens to the app as a whole. What a browser never tells is taken and never called. */
import { launchOptions } from '../launch';
import { api } from './api';
import { listeners, onAndOff } from './listeners';

type Options = typeof launchOptions;

const lists = {
  AppShow: listeners<Options>('onAppShow'),
  AppHide: listeners('onAppHide'),
  Error: listeners<string>('onError'),
  UnhandledRejection: listeners<{ reason: unknown; promise: Promise<unknown> }>('onUnhandledRejection'),
  PageNotFound: listeners<{ path: string; query: object; isEntryPage: boolean }>('onPageNotFound'),
  ThemeChange: listeners<{ theme: 'dark' | 'light' }>('onThemeChange'),
  WindowResize: listeners<{ size: { windowWidth: number; windowHeight: number } }>('onWindowResize'),
};

const never = {
  AudioInterruptionBegin: listeners('onAudioInterruptionBegin'),
  AudioInterruptionEnd: listeners('onAudioInterruptionEnd'),
  KeyboardHeightChange: listeners('onKeyboardHeightChange'),
  LazyLoadError: listeners('onLazyLoadError'),
  MemoryWarning: listeners('onMemoryWarning'),
  MenuButtonBoundingClientRectWeightChange: listeners('onMenuButtonBoundingClientRectWeightChange'),
  ScreenRecordingStateChanged: listeners('onScreenRecordingStateChanged'),
  UserCaptureScreen: listeners('onUserCaptureScreen'),
};

/** For the runtime: a page that was asked for and is not there. */
export const tellPageNotFound = (path: string, query: object): void =>
  lists.PageNotFound.emit({ path, query, isEntryPage: true });

function watch(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) lists.AppHide.emit();
    else lists.AppShow.emit(launchOptions);
  });
  window.addEventListener('error', ({ message, error }) => lists.Error.emit(String(error?.stack ?? message)));
  window.addEventListener('unhandledrejection', ({ reason, promise }) =>
    lists.UnhandledRejection.emit({ reason, promise }),
  );
  window.addEventListener('resize', () =>
    lists.WindowResize.emit({ size: { windowWidth: innerWidth, windowHeight: innerHeight } }),
  );
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => lists.ThemeChange.emit({ theme: dark.matches ? 'dark' : 'light' }));
}
watch();

export const appEvents = {
  ...onAndOff({ ...lists, ...never }),
  getLaunchOptionsSync: () => ({ ...launchOptions }),
  // Nobody leaves a phone and comes in by another door: a new entry is a new document.
  getEnterOptionsSync: () => ({ ...launchOptions }),
  exitMiniProgram: api('exitMiniProgram', () => {
    throw new Error('a phone of the browser host is closed by the hub');
  }),
};
