/**
 * 数据上报, 日志, 更新 and the like: WeChat sends these to its own servers or does them by itself, so here they are taken and
 * nothing follows.
 */
import { api } from './api';

const nothing = () => undefined;
const silent = (name: string) => api(name, () => ({}));

const logger = () => {
  const write =
    (level: 'debug' | 'info' | 'log' | 'warn' | 'error') =>
    (...values: unknown[]) =>
      console[level](...values);
  return {
    debug: write('debug'),
    info: write('info'),
    log: write('log'),
    warn: write('warn'),
    error: write('error'),
    setFilterMsg: nothing,
    addFilterMsg: nothing,
    in: nothing,
    tag: () => logger(),
  };
};

/** There is never a newer version: the build reloads the page. */
const updateManager = {
  onCheckForUpdate: (told: (result: { hasUpdate: boolean }) => void) =>
    void setTimeout(() => told({ hasUpdate: false })),
  onUpdateReady: nothing,
  onUpdateFailed: nothing,
  applyUpdate: nothing,
};

export const reports = {
  getUpdateManager: () => updateManager,
  getLogManager: logger,
  getRealtimeLogManager: logger,
  reportEvent: nothing,
  reportAnalytics: nothing,
  reportMonitor: nothing,
  reportPerformance: nothing,
  getExptInfoSync: () => ({}),
  getExtConfigSync: () => ({}),
  getExtConfig: api('getExtConfig', () => ({ extConfig: {} })),
  // Everything is in one file here: what could be loaded before is there.
  preDownloadSubpackage: silent('preDownloadSubpackage'),
  preloadAssets: silent('preloadAssets'),
  preloadSkylineView: silent('preloadSkylineView'),
  preloadWebview: silent('preloadWebview'),
};
